import { isRate } from '../schemas/words';
import type { FactNumber, FactNumbers } from './fact-figure';
import { hasOwn } from './range';

/** Units of a currency per euro, averages of a year: `rates.USD[2015]` is 1.1095. */
export type Rates = Readonly<Record<string, Readonly<Record<number, number>>>>;

/** A consumer price index by year. */
export type PriceIndex = Readonly<Record<number, number>>;

function figureOf<Key extends string | number>(
  table: Readonly<Record<Key, number>> | undefined,
  key: Key,
  what: string,
): number {
  const figure = table && hasOwn(table, key) ? table[key] : undefined;
  if (figure === undefined || !(figure > 0)) throw new RangeError(`There is no ${what} for ${key}.`);
  return figure;
}

/**
 * Converts an amount into euros at the average rate of its year (European Central Bank reference rates).
 *
 * @param rates - units of the currency per euro
 * @throws RangeError naming currency and year when the rate is missing
 * @example convertToEuro(14.32, 'USD', 2015, { USD: { 2015: 1.1095 } }) // 12.91 (rounded)
 */
export function convertToEuro(amount: number, currency: string, year: number, rates: Rates): number {
  if (currency === 'EUR') return amount;
  const table = hasOwn(rates, currency) ? rates[currency] : undefined;
  return amount / figureOf(table, year, `${currency} exchange rate`);
}

/**
 * Carries an amount from the prices of one year into those of another by a consumer price index.
 *
 * @throws RangeError naming the year that the index lacks
 * @example inPricesOf(12.91, 2015, 2025, { 2015: 94.5, 2025: 121.9 }) // 16.65 (rounded)
 */
export function inPricesOf(amount: number, fromYear: number, toYear: number, index: PriceIndex): number {
  if (fromYear === toYear) return amount;
  return (amount * figureOf(index, toYear, 'price index')) / figureOf(index, fromYear, 'price index');
}

type RateParts = Pick<FactNumber, 'value' | 'asOf' | 'place'> & { unit?: string | null; per?: string | null };

/** Whether a fact is a reference rate of the European Central Bank: money per euro, the average of a year, of the EU. */
export const isReferenceRate = (fact: RateParts): boolean =>
  isRate(fact) &&
  fact.per === 'EUR' &&
  fact.place === 'EU' &&
  /^\d{4}$/.test(fact.asOf ?? '') &&
  typeof fact.value === 'number';

/**
 * Collects the reference rates of the European Central Bank among the facts.
 *
 * @example ratesOf(facts).USD[2015] // 1.1095
 */
export function ratesOf(facts: FactNumbers): Rates {
  const rates: Record<string, Record<number, number>> = {};
  for (const fact of facts.values())
    if (isReferenceRate(fact)) (rates[fact.unit!] ??= {})[Number(fact.asOf)] = fact.value!;
  return rates;
}

/**
 * Collects the German consumer price index among the facts: ids like `de-cpi-2015`, 2020 = 100.
 *
 * @example priceIndexOf(facts)[2015] // 94.5
 */
export function priceIndexOf(facts: FactNumbers): PriceIndex {
  const index: Record<number, number> = {};
  for (const [id, { value }] of facts) {
    const [, year] = /^de-cpi-(\d{4})$/.exec(id) ?? [];
    if (year && typeof value === 'number') index[Number(year)] = value;
  }
  return index;
}

/** What money is converted with. */
export interface MoneyTables {
  rates: Rates;
  index: PriceIndex;
}
