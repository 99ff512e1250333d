import { sentence, type ChartContext, type Lens, type Status } from '../kit/context';
import { headUnit } from '../kit/log-axis';
import { isKnown, quantityText, type Quantity } from '../kit/reading';
import { textBlock, type Group, type Shape } from '../kit/scene';
import { lineHeight } from '../kit/text-width';

/** What a lead picture is made of; each form has its own parts. */
export type PictureForm = 'coins' | 'coupon' | 'parcel' | 'price-list' | 'route';

/** One thing in a picture, with its number where it has one. */
export interface PicturePart extends Quantity {
  key: string;
  role: string;
  words: string;
  note?: string;
  /** Empty where there is no number. */
  unit: string;
  status: Status;
  lens?: Lens;
}

/** The one picture of a case to remember. */
export interface PictureData {
  form: PictureForm;
  parts: PicturePart[];
  /** How much one coin stands for, where coins stand for amounts. */
  each?: number;
}

/** What a form draws: groups in reading order, and the height in pixels. */
export interface Drawn {
  groups: Group[];
  height: number;
}

/** Parts by their role. */
export class Parts {
  constructor(private readonly data: PictureData) {}

  all = (role: string): PicturePart[] => this.data.parts.filter((part) => part.role === role);

  /** The first part of a role; the schema sees to it that there is one. */
  one = (role: string): PicturePart => this.all(role)[0]!;
}

/**
 * The number of a part as it is printed: cents below one euro, its range where it has no centre.
 *
 * @example amountText({ central: 0.031, unit: 'EUR/year', status: 'estimated', ... }, context) // '3.1 cents'
 */
export function amountText(part: PicturePart, context: ChartContext): string {
  if (!isKnown(part)) return '';
  const { low, central, high, unit, status, open } = part;
  const ends = central === null || open ? { low, high } : { low: central, high: central };
  const shown = { ...ends, central: open ? null : central };
  const largest = ends.high ?? ends.low ?? 0;
  if (headUnit(unit) !== 'EUR' || largest <= 0 || largest >= 1)
    return quantityText({ ...shown, open }, unit, status, context);
  const times = (value: number | null) => (value === null ? null : value * 100);
  const cents = { low: times(shown.low), central: times(shown.central), high: times(shown.high), open };
  return context.text('chart.picture.cents', { value: quantityText(cents, '1', status, context) });
}

/** The range of a part that has a centre, as words; empty where it has none of its own. */
export function rangeText(part: PicturePart, context: ChartContext): string {
  if (part.central === null || part.low === null || part.high === null || part.low === part.high) return '';
  return amountText({ ...part, central: null }, context);
}

/** A part in a sentence: its words, its number, its note. */
export const partSentence = (part: PicturePart, context: ChartContext): string => {
  const range = rangeText(part, context);
  const amount = amountText(part, context);
  const value = range ? context.text('chart.central-range', { central: amount, range }) : amount;
  return [value ? `${value}: ${part.words}` : part.words, part.note]
    .filter((text): text is string => Boolean(text))
    .map(sentence)
    .join(' ');
};

/** The colour of a part. */
export const seriesOf = (part: PicturePart): string => `series-${part.lens ?? 'grey'}`;

/** A large number with its words beside it on the same base line, or below it where there is no room. */
export function figure(
  part: PicturePart,
  words: string,
  place: { x: number; top: number; width: number },
  context: ChartContext,
): { shapes: Shape[]; bottom: number } {
  const { x, top, width } = place;
  const value = textBlock('value', amountText(part, context), {
    x,
    top,
    width,
    class: `huge strong ${seriesOf(part)}`,
  });
  const gap = 14;
  const room = width - value.width - gap;
  const text = (left: number, from: number, wide: number) =>
    textBlock('words', words, { x: left, top: from, width: wide, class: 'lead' });
  const beside = text(x + value.width + gap, 0, room);
  const line = lineHeight('lead');
  if (room > width * 0.4 && beside.height <= 2 * line) {
    const from = top + (beside.height > line ? -1 : 15);
    return {
      shapes: [value.shape, text(x + value.width + gap, from, room).shape],
      bottom: Math.max(top + value.height, from + beside.height),
    };
  }
  const below = text(x, top + value.height, width);
  return { shapes: [value.shape, below.shape], bottom: top + value.height + below.height };
}
