import { describe, expect, it } from 'vitest';
import { thumbnail } from '../../../src/components/thumbnail';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 288 900" width="288" height="900"><g class="point" data-key="a" data-summary="A: 1"><rect class="hit" x="1" y="0" width="9" height="9"></rect><text class="label" x="8" y="20"><tspan x="8" y="20">above</tspan></text></g><g class="point" data-key="b"><text class="label" x="8" y="700"><tspan x="8" y="700">below</tspan></text><path class="event" d="M3 699a5 5 0 1 0 10 0Z"></path></g></svg>';

describe('a thumbnail', () => {
  const small = thumbnail(svg, 200);

  it('keeps what lies above the cut and drops the rest', () => {
    expect(small).toContain('above');
    expect(small).not.toContain('below');
    expect(small).toContain('viewBox="0 0 288 200"');
  });

  it('carries nothing for keyboard, redrawing or assistive technology', () => {
    expect(small).not.toMatch(/data-|class="hit"/);
    expect(small).toContain('aria-hidden="true"');
  });

  it('stays as low as a chart that is lower than the cut', () => {
    expect(thumbnail(svg, 2000)).toContain('viewBox="0 0 288 900"');
  });
});
