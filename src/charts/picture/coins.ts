import { isWide, type ChartContext } from '../kit/context';
import { at, hitBox, path, textBlock, type Group, type Shape } from '../kit/scene';
import { coinRow, coins, type Coin } from './marks';
import {
  amountText,
  figure,
  Parts,
  partSentence,
  rangeText,
  seriesOf,
  type Drawn,
  type PictureData,
} from './parts';

/** A euro has so many cents. */
const cents = 100;

/** A hundred coins from the lower left on, row by row, in a box that begins at a height. */
function heap(top: number, context: ChartContext): { places: Coin[]; bottom: number; pitch: number } {
  const columns = isWide(context) ? 20 : 10;
  const pitch = Math.min(context.width / columns, isWide(context) ? 44 : 30);
  const r = pitch / 2 - Math.max(1.5, pitch * 0.06);
  const rows = cents / columns;
  const places = Array.from({ length: cents }, (_, index) => ({
    x: pitch / 2 + (index % columns) * pitch,
    y: top + pitch / 2 + (rows - 1 - Math.floor(index / columns)) * pitch,
    r,
  }));
  return { places, bottom: top + rows * pitch, pitch };
}

/**
 * One euro as a hundred coins, of which a few are full: what one part of the picture is worth, to scale. Further parts stand
 * below with coins of the same size.
 */
export function drawCoins(data: PictureData, context: ChartContext): Drawn {
  const parts = new Parts(data);
  const whole = parts.one('whole');
  const [main, ...others] = parts.all('part');
  const { width } = context;
  const title = textBlock('words', whole.words, { x: 0, top: 0, width, class: 'lead strong' });
  const { places, bottom, pitch } = heap(title.height + 8, context);
  const amount = (main?.central ?? main?.high ?? 0) * cents;
  const shapes: Shape[] = [title.shape, ...coins('heap', places, 0, '')];
  const groups: Group[] = [
    {
      key: whole.key,
      class: 'point',
      summary: partSentence(whole, context),
      shapes: [hitBox(1, 0, width - 2, bottom), ...shapes],
    },
  ];
  let y = bottom + 4;
  if (main) {
    const reach = Math.min(Math.ceil(amount), 20) * pitch - 2;
    const range = rangeText(main, context);
    const words = [main.words, range && `(${range})`].filter(Boolean).join(' ');
    const large = figure(main, words, { x: 0, top: y + 12, width }, context);
    const end = large.bottom;
    groups.push({
      key: main.key,
      class: 'point',
      summary: partSentence(main, context),
      shapes: [
        hitBox(1, y, width - 2, end - y),
        ...coins('share', places.slice(0, Math.ceil(amount)), amount, seriesOf(main)),
        path('bracket', `M1 ${at(y)}v6H${at(reach)}v-6`, `bracket ${seriesOf(main)}`),
        ...large.shapes,
      ],
    });
    y = end;
  }
  for (const part of others) {
    const value = (part.central ?? part.high ?? 0) * cents;
    const r = pitch / 2 - 2;
    const row = coinRow(Math.max(value, 0.01), 0, y + 16 + r, r);
    const left = row.length * pitch + 12;
    const number = textBlock('value', amountText(part, context), {
      x: left,
      top: y + 12,
      width: width - left,
      class: `big strong ${seriesOf(part)}`,
    });
    const words = textBlock('words', part.words, {
      x: left,
      top: y + 12 + number.height,
      width: width - left,
      class: 'label',
    });
    const end = Math.max(y + 16 + 2 * r, y + 12 + number.height + words.height) + 2;
    groups.push({
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [
        hitBox(1, y + 8, width - 2, end - y - 8),
        ...coins('coins', row, value, seriesOf(part)),
        number.shape,
        words.shape,
      ],
    });
    y = end;
  }
  return { groups, height: y + 6 };
}
