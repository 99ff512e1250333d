import { Window } from 'happy-dom';
import pptxgen from 'pptxgenjs';

/** Inches of a 16:9 slide, and of its margins. */
const [width, height, margin] = [13.333, 7.5, 0.75];
/** The site's light colours, without their sign. */
const colors = { paper: 'FBFAF6', ink: '1B1E23', muted: '5A5F66' };
const [serif, sans] = ['Georgia', 'Arial'];

/** The words of an element in one line. @param {any} element */
const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Turns the built page of a lesson's slides into a PowerPoint file, so that teachers can change it: titles and words are
 * text, and what is to be expected stands in the notes.
 *
 * @param {string} html - the whole page
 * @returns {Promise<Uint8Array>}
 * @throws when the page holds no slides
 * @example await writeFile('slides.pptx', await slideShow(html))
 */
export async function slideShow(html) {
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  const slides = [...page.querySelectorAll('[data-deck] > [data-slide]')];
  if (slides.length === 0) throw new Error('The page holds no slides.');
  // The library is written for both ways of importing it.
  const show = new /** @type {any} */ (pptxgen)();
  show.layout = 'LAYOUT_WIDE';
  show.title = page.title;
  show.author = 'Datenwert';
  show.company = 'Datenwert, CC BY 4.0';
  show.theme = { headFontFace: serif, bodyFontFace: sans };
  const lang = page.documentElement.getAttribute('lang') === 'de' ? 'de-DE' : 'en-GB';
  const inner = width - 2 * margin;
  for (const one of slides) {
    const slide = show.addSlide();
    slide.background = { color: colors.paper };
    const asked = one.getAttribute('data-slide') === 'question';
    const kicker = words(one.querySelector('.kicker'));
    const body = words(one.querySelector('.task-line, .under'));
    if (kicker)
      slide.addText(kicker, {
        ...{ x: margin, y: 0.9, w: inner, h: 0.6, lang },
        ...{ fontFace: sans, fontSize: 22, color: colors.muted, margin: 0 },
      });
    slide.addText(words(one.querySelector('h2')), {
      ...{ x: margin, y: asked ? 1.5 : 1.6, w: inner, h: asked ? 4.5 : 1.6, lang },
      ...{ fontFace: serif, fontSize: 44, bold: true, color: colors.ink, margin: 0 },
      ...{ valign: asked ? 'middle' : 'top', fit: 'shrink' },
    });
    if (body)
      slide.addText(body, {
        ...{ x: margin, y: 3.4, w: inner, h: 2.9, lang },
        ...{ fontFace: sans, fontSize: 32, color: colors.ink, margin: 0, valign: 'top' },
      });
    slide.addText('Datenwert, CC BY 4.0', {
      ...{ x: margin, y: height - 0.6, w: inner, h: 0.35, lang },
      ...{ fontFace: sans, fontSize: 12, color: colors.muted, margin: 0 },
    });
    const expected = words(one.querySelector('.expected'));
    if (expected) slide.addNotes(expected);
  }
  return /** @type {Uint8Array} */ (await show.write({ outputType: 'uint8array' }));
}
