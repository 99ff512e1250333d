import type { Interface } from '../catalog';
import type { Fact } from '../catalog/types';
import { figureText } from '../i18n/formats';
import { isCurrency, isRate } from '../schemas/words';

/**
 * The outlet and date of a fact's source, as printed beside a figure.
 *
 * @example sourceLine(fact, ui) // "BASIC thinking, 24 April 2023"
 */
export function sourceLine(fact: Fact, ui: Interface): string {
  const { cited } = fact;
  if (!cited) return ui.t('fact.no-source');
  return [outletOf(fact), ui.format.date(sourceDate(fact))].filter(Boolean).join(', ');
}

/** Who published a fact's source. */
export function outletOf({ cited }: Fact): string {
  const author = cited?.author?.[0];
  return (
    cited?.['container-title'] ?? cited?.publisher ?? author?.literal ?? author?.family ?? cited?.title ?? ''
  );
}

/** The publication date of a fact's source as `2023`, `2023-04` or `2023-04-24`, null when undated. */
export function sourceDate({ cited }: Fact): string | null {
  const parts = cited?.issued?.['date-parts']?.[0];
  return parts?.length
    ? parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-')
    : null;
}

/** The unit in which a fact is printed: money with what it is paid for, counts with their time. */
export function factUnit(fact: Pick<Fact, 'unit' | 'per'>): string | null {
  const { unit, per } = fact;
  if (!unit) return null;
  // Which money per which stands in its label.
  if (isRate(fact)) return '1';
  const money = isCurrency(unit);
  const timed = /^(day|week|month|year|hour|minute)$/.test(per ?? '');
  return per && (money || (timed && !['percent', 'ratio', 'index'].includes(unit)))
    ? `${unit}/${per.replace(/\s/g, '-')}`
    : unit;
}

/** Whether a fact says a number; else it is a claim, which its label states. */
export const isNumeric = ({ value, low, high }: Pick<Fact, 'value' | 'low' | 'high'>): boolean =>
  [value, low, high].some((one) => one !== undefined);

/** How much of a fact's value is printed. */
export type Shown = 'value' | 'low' | 'high' | 'central' | 'range' | 'date' | 'place';

/**
 * A fact's value in the page's language: "€3 a month", "€0.50 to €1.00 per survey"; its label where it has no number.
 */
export function factText(
  fact: Fact,
  { format, text, language }: Interface,
  shown: Shown = 'value',
  withPer = true,
  rounded = false,
): string {
  const unit = withPer ? factUnit(fact) : (factUnit(fact)?.split('/')[0] ?? null);
  const { value, low, high, open } = fact;
  if (shown === 'date') return format.date(fact.asOf ?? null);
  if (shown === 'place') return text(`place.${fact.place}`);
  const single = {
    value,
    low,
    high,
    range: undefined,
    // A range without an upper end has no middle.
    central: value ?? (low !== undefined && high !== undefined && !open ? (low + high) / 2 : (low ?? high)),
  }[shown];
  if (single !== undefined) return format.amount(single, unit, rounded);
  return figureText({ ...fact, value: undefined }, unit, format, text, rounded) ?? fact.label[language];
}
