import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../src/publish/image/social-card';

const card = { kicker: 'Fallstudie', title: 'Drei Euro im Monat', foot: 'example.org' };
const word = (png: Uint8Array, at: number) => Buffer.from(png).readUInt32BE(at);

describe('the picture of a link preview', () => {
  it('is a PNG of 1200 by 630 pixels', async () => {
    const png = await drawCard(card);
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(Buffer.from(png.slice(12, 16)).toString()).toBe('IHDR');
    expect([word(png, 16), word(png, 20)]).toEqual([1200, 630]);
  });

  it('differs with its title and not from one time to the next', async () => {
    const [one, again, other] = await Promise.all([
      drawCard(card),
      drawCard(card),
      drawCard({ ...card, title: 'Zehn Euro' }),
    ]);
    expect(Buffer.from(one).equals(again)).toBe(true);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });

  it('takes a headline of full length', async () => {
    const png = await drawCard({
      ...card,
      title: 'Wörter mit Überlänge und Umlauten '.repeat(3).slice(0, 110),
    });
    expect(word(png, 16)).toBe(1200);
  });
});
