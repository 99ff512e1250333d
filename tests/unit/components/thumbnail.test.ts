import { describe, expect, it } from 'vitest';
import { textSize } from '../../../src/charts/kit/text-width';
import { thumbnail } from '../../../src/components/thumbnail';
import { readContent } from '../../content/read-content';
import { textBoxes } from '../charts/text-boxes';
import { parse } from '../charts/parse-svg';
import { interfaceOf } from '../publish/interface';

const catalog = readContent().catalog!;

describe.each([...catalog.figures.keys()])('the thumbnail of %s', (id) => {
  it.each(['en', 'de'] as const)('has marks, at most two numbers, and no small text in %s', (language) => {
    const svg = parse(thumbnail(id, catalog, interfaceOf(language)));
    const texts = [...svg.querySelectorAll('text')];
    expect(svg.querySelectorAll('path, rect').length).toBeGreaterThan(1);
    expect(texts.length).toBeLessThanOrEqual(2);
    for (const text of texts) expect(textSize(text.getAttribute('class') ?? '')).toBeGreaterThanOrEqual(20);
    for (const box of textBoxes(svg)) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(264);
      expect(box.bottom).toBeLessThanOrEqual(176);
    }
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('stays inside its box and is hidden from assistive technology', () => {
    const markup = thumbnail(id, catalog, interfaceOf('en'));
    expect(markup).toContain('viewBox="0 0 264 176"');
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).not.toMatch(/data-|class="hit"/);
  });
});
