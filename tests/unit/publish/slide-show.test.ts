import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { slideShow } from '../../../src/publish/integrations/slide-show.mjs';

const page = `<!doctype html><html lang="de"><head><title>Folien</title></head><body><div data-deck="x">
  <section data-slide="title"><p class="kicker">Mathematik</p><h2>Was &amp; wie</h2><p class="under">x.org/a/</p></section>
  <section data-slide="question"><h2>Warum?</h2><p class="expected">Zu erwarten: Gründe.</p></section></div></body></html>`;

describe('the slides of a lesson as a file to change', () => {
  it('hold title, words and question as text, and what is expected in the notes alone', async () => {
    const parts = unzipSync(await slideShow(page));
    const text = (name: string) => strFromU8(parts[name]!);
    expect(Object.keys(parts).filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))).toHaveLength(2);
    for (const words of ['Mathematik', 'Was &amp; wie', 'x.org/a/'])
      expect(text('ppt/slides/slide1.xml')).toContain(words);
    expect(text('ppt/slides/slide2.xml')).toContain('Warum?');
    expect(text('ppt/slides/slide2.xml')).not.toContain('Gründe');
    expect(text('ppt/notesSlides/notesSlide2.xml')).toContain('Gründe');
    expect(text('ppt/slides/slide1.xml')).toContain('lang="de-DE"');
  });

  it('are refused where there are none', async () => {
    await expect(slideShow('<p></p>')).rejects.toThrow('holds no slides');
  });
});
