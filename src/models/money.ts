import { isRate } from '../schemas/words';
import type { FactNumber, FactNumbers } from './fact-figure';
import { hasOwn } from './range';

/** Units of a currency per euro, averages of a year: `rates.USD[2015]` is 1.1095. */
export type Rates = Readonly<Record<string, Readonly<Record<number, number>>>>;

/** A consumer price index by year. */
export type PriceIndex = Readonly<Record<number, number>>;

const figureOf = (table: Readonly<Record<number, number>>, year: number): number | undefined =>
  hasOwn(table, year) && table[year]! > 0 ? table[year] : undefined;

/**
 * Converts an amount into euros at the average rate of its year (European Central Bank reference rates).
 *
 * @param rates - units of the currency per euro
 * @returns undefined where there is no rate
 * @example convertToEuro(14.32, 'USD', 2015, { USD: { 2015: 1.1095 } }) // 12.91 (rounded)
 */
export function convertToEuro(
  amount: number,
  currency: string,
  year: number,
  rates: Rates,
): number | undefined {
  if (currency === 'EUR') return amount;
  const rate = hasOwn(rates, currency) ? figureOf(rates[currency]!, year) : undefined;
  return rate && amount / rate;
}

/**
 * Carries an amount from the prices of one year into those of another by a consumer price index.
 *
 * @returns undefined where the index lacks a year
 * @example inPricesOf(12.91, 2015, 2025, { 2015: 94.5, 2025: 121.9 }) // 16.65 (rounded)
 */
export function inPricesOf(
  amount: number,
  fromYear: number,
  toYear: number,
  index: PriceIndex,
): number | undefined {
  if (fromYear === toYear) return amount;
  const [from, to] = [figureOf(index, fromYear), figureOf(index, toYear)];
  return from && to && (amount * to) / from;
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
