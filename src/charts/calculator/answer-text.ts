import { roundTo, type Formats, type TextLookup } from '../../i18n/formats';
import { answerFigure, answerParts, fillSlots, ratioOf } from '../../models/answer';
import type { CalculatorModel, CalculatorResult, Values } from '../../models/calculator';
import type { CalculatorTexts, OwnPrice } from './calculator-picture';

/** Shares that have a word of their own. */
const shares: [share: number, word: string][] = [
  [1 / 2, 'half'],
  [1 / 3, 'third'],
  [1 / 4, 'quarter'],
  [1 / 5, 'fifth'],
  [1 / 10, 'tenth'],
];
const near = (ratio: number, to: number) => Math.abs(ratio / to - 1) <= 0.07;

/**
 * How many times one amount is another, in words that a name follows: never "1 times", never 0.93 of something.
 *
 * @param ratio - above zero
 * @example compareText(7.02, format, text) // '7 times as much as'
 */
export function compareText(ratio: number, format: Formats, text: TextLookup): string {
  if (near(ratio, 1)) return text('compare.same');
  if (ratio > 0.8 && ratio < 1.25) return text(ratio > 1 ? 'compare.more' : 'compare.fewer');
  if (near(ratio, 2)) return text('compare.twice');
  if (ratio > 1) return text('compare.times', { ratio: format.number(roundTo(ratio, 2)) });
  const share = shares.find(([part]) => near(ratio, part));
  if (share) return text(`compare.${share[1]}`);
  return ratio < 0.01
    ? text('compare.less')
    : text('compare.share', { rest: format.amount(100 - roundTo(100 * ratio, 2), 'percent') });
}

interface Parts {
  model: CalculatorModel;
  texts: CalculatorTexts;
}

/**
 * The answer of a calculator in a few sentences, from its own template.
 *
 * @param own - the reader's price, null where the reader refused, undefined where there is none
 * @example answerText(payload, {}, result, 20, format, text) // 'You want €20 a month. Amazon paid €3. …'
 */
export function answerText(
  { model, texts }: Parts,
  values: Values,
  result: CalculatorResult,
  own: OwnPrice,
  format: Formats,
  text: TextLookup,
): string {
  const find = (name: string) => answerFigure(model, values, result, own, name);
  const write = (name: string, style?: 'bare' | 'number') => {
    const found = find(name)!;
    if (found.kind === 'option') return texts.options[found.input]?.[found.index] ?? '';
    if (style === 'number') return format.number(found.value);
    const unit = style === 'bare' ? found.unit.split('/')[0]! : found.unit;
    return format.amount(found.value, unit, !found.exact);
  };
  const sentence = (index: number) => {
    let known = true;
    const words = fillSlots(texts.answer[index] ?? '', ({ name, style, over }) => {
      if (over === undefined) return write(name, style);
      const ratio = ratioOf(find(name), find(over));
      if (ratio === null || ratio <= 0) {
        known = false;
        return '';
      }
      return compareText(ratio, format, text);
    });
    return known ? [words.charAt(0).toUpperCase() + words.slice(1)] : [];
  };
  return answerParts(model, values, result, own).flatMap(sentence).join(' ');
}
