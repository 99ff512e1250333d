import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../../src/models/escape';
import { filesIn, read } from '../architecture/source-files';

describe('a text in markup', () => {
  it('means itself, as content and between double quotes', () => {
    expect(escapeMarkup('<b class="x">R&D</b> &amp;')).toBe(
      '&lt;b class=&quot;x&quot;&gt;R&amp;D&lt;/b&gt; &amp;amp;',
    );
    expect(escapeMarkup("it's 3 > 2")).toBe("it's 3 &gt; 2");
  });

  it('is made so in one place', () => {
    const places = filesIn('src', ['.ts', '.mjs', '.astro']).filter((file) => read(file).includes("'&lt;'"));
    expect(places).toEqual(['src/models/escape.ts']);
  });
});
