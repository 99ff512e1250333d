import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../src/publish/image/card-words';
import { cardMargin, cardSize, cardSvg, drawCard, type Card } from '../../../src/publish/image/share-card';
import { readContent } from '../../content/read-content';
import { interfaceOf } from './interface';

const { catalog, cases } = readContent();
vi.stubEnv('SITE', 'https://datenwert.example');
vi.stubEnv('BASE_URL', '/');
const casesOf = (language: string) =>
  cases.filter((one) => one.language === language).map(({ id, head }) => ({ id, data: head }));
const names = ['home', ...casesOf('en').map(({ id }) => id), ...catalog!.figures.keys()];
const card = (name: string, language: 'en' | 'de') =>
  cardOf(name, catalog!, interfaceOf(language), casesOf(language));

/** The darkness of a card's pixels: 0 for paper, up to 255. */
async function inkOf(one: Card) {
  const { data, info } = await sharp(await drawCard(one))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const paper = data[0]!;
  const at = (x: number, y: number) =>
    Math.abs(data[y * info.width * info.channels + x * info.channels]! - paper);
  const within = (left: number, top: number, right: number, bottom: number) => {
    let most = 0;
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) most = Math.max(most, at(x, y));
    return most;
  };
  return { info, at, within };
}

const { width, height } = cardSize;
const looked = ['home', 'shopper-panel', 'o2-mobility', 'overview', 'o2-mobility-bulk-or-one', 'three-euros'];

describe.each(looked)('the card of %s', (name) => {
  it.each(['en', 'de'] as const)('is whole at the right edge and at the foot in %s', async (language) => {
    const ink = await inkOf(card(name, language));
    expect([ink.info.width, ink.info.height]).toEqual([width, height]);
    // Nothing runs into the margins, so nothing is cut.
    expect(ink.within(width - cardMargin + 4, 0, width, height)).toBeLessThan(16);
    expect(ink.within(0, height - 30, width, height)).toBeLessThan(16);
    // The double rule goes from margin to margin.
    const rule = height - 117;
    expect(ink.at(cardMargin + 2, rule)).toBeGreaterThan(100);
    expect(ink.at(width - cardMargin - 3, rule)).toBeGreaterThan(100);
    // The site's name and address stand below it.
    expect(ink.within(cardMargin, height - 95, cardMargin + 200, height - 45)).toBeGreaterThan(100);
    expect(ink.within(width - 300, height - 95, width - cardMargin, height - 45)).toBeGreaterThan(60);
    // The picture stands on the right.
    expect(ink.within(width / 2, 60, width - cardMargin, rule - 30)).toBeGreaterThan(60);
  });
});

describe.each(['en', 'de'] as const)('cards in %s', (language) => {
  it('say what their page says, so that a chart does not go under the name of its case', () => {
    for (const [id, figure] of catalog!.figures)
      expect(card(id, language).title).toBe(figure.title[language]);
  });

  it('keep every line of the headline above the foot', () => {
    for (const name of names) {
      const ys = [...cardSvg(card(name, language)).matchAll(/<tspan x="64" y="([\d.]+)"/g)].map(([, y]) =>
        Number(y),
      );
      expect(Math.max(...ys), name).toBeLessThan(height - 118);
    }
  });

  it('print every word of kicker, headline and number', () => {
    // Without spaces, since a line may break after a hyphen.
    const plain = (text: string) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, '');
    for (const name of names) {
      const one = card(name, language);
      const printed = plain(cardSvg(one));
      for (const text of [one.kicker, one.title, one.number?.text ?? '', one.number?.words ?? ''])
        expect(printed, name).toContain(plain(text));
    }
  });

  it('name the site and an address without protocol', () => {
    for (const name of names) {
      const svg = cardSvg(card(name, language));
      expect(svg).toContain('>Datenwert</text>');
      expect(card(name, language).address).not.toMatch(/^https?:|\/$/);
    }
  });
});

it('draws the same card every time', async () => {
  const [one, again] = await Promise.all([drawCard(card('samples', 'de')), drawCard(card('samples', 'de'))]);
  expect(Buffer.from(one).equals(again)).toBe(true);
});
