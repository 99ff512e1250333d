import { describe, expect, it } from 'vitest';
import { embedCode } from '../../../src/client/embed/embed-code';

const choice = { address: 'https://x.org/embed/a/?theme=dark&m=1', title: 'A "b" < c', height: 520 };

describe('the code for a host page', () => {
  it('is a sandboxed frame with a height of its own', () => {
    const code = embedCode(choice);
    expect(code).toContain('height="520"');
    expect(code).toContain('sandbox="allow-scripts allow-popups allow-downloads"');
    expect(code).toContain('referrerpolicy="no-referrer"');
    expect(code).not.toContain('<script');
  });

  it('adds the script that fits the height', () => {
    expect(embedCode({ ...choice, script: 'https://x.org/embed.v1.js' })).toMatch(
      /<\/iframe>\n<script src="https:\/\/x\.org\/embed\.v1\.js" async><\/script>$/,
    );
  });

  it('escapes address and title', () => {
    expect(embedCode(choice)).toContain(
      'src="https://x.org/embed/a/?theme=dark&amp;m=1" title="A &quot;b&quot; &lt; c"',
    );
  });
});
