import { FormulaError, suggest } from './formula-error';
import { exactly, fromBase, mapRange, toBase, type Range } from './range';
import { isRate } from '../schemas/words';
import { describeUnit, equalDimensions, isUnit, parseUnit, type Unit } from './units';

/** What a calculator needs to know of a fact. */
export interface FactNumber {
  value?: number | null;
  low?: number | null;
  high?: number | null;
  /** The range has no upper end. */
  open?: 'high' | undefined;
  unit: string | null;
  per: string | null;
  /** A year, month or day. */
  asOf?: string | undefined;
  /** Where it holds. */
  place?: string | undefined;
  verified: string;
}

/** Facts by id. */
export type FactNumbers = ReadonlyMap<string, FactNumber>;

const plurals: Record<string, string> = {
  months: 'month',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  years: 'year',
  bytes: 'byte',
};
/** People and the like, of whom a fact "per month" counts how many there were, not how many a month adds. */
const counted = /^(person|user|household|device|account|customer|contract|subscription)$/;

function singular(word: string): string {
  if (isUnit(word)) return word;
  return plurals[word] ?? (isUnit(word.replace(/s$/, '')) ? word.replace(/s$/, '') : word);
}

/** Turns a fact's `per` into the denominator of a unit: `user-year` is `/user/year`, `1000 impressions` is `/1000 impression`. */
function denominator(id: string, per: string | null): string {
  if (!per || per === 'one-time') return '';
  let text = '/';
  for (const word of per
    .replace(/(\d),(\d)/g, '$1$2')
    .split(/[\s-]+/)
    .map(singular)) {
    if (!/^\d+$/.test(word) && !isUnit(word)) {
      throw new FormulaError(
        `uses the fact ${id}, which counts per "${per}", a unit that formulas do not know`,
        'Add it to the units, or use a fact with a known unit.',
      );
    }
    text += text.endsWith('/') ? word : /\d$/.test(text) ? ` ${word}` : `/${word}`;
  }
  return text;
}

/** Units in which a fact may be declared, most natural first. */
function unitsOf(id: string, fact: FactNumber, declared: Unit): string[] {
  const below = denominator(id, fact.per);
  switch (fact.unit) {
    case null:
    case '':
      throw new FormulaError(
        `uses the fact ${id}, which has no unit`,
        'Give the fact a unit, or use another fact.',
      );
    case 'count': {
      // The declared unit says what is counted.
      const thing = declared.text.split('/')[0]!.trim();
      const reporting = /^\/(month|quarter|year)$/.test(below) && counted.test(thing);
      return reporting ? [thing + below, thing] : [thing + below];
    }
    case 'percent':
      return ['percent', `percent${below}`];
    case 'index':
      return ['1'];
    case 'ratio':
      return [`1${below}`];
    default:
      return [singular(fact.unit) + below];
  }
}

function spreadOf(id: string, { value, low, high, open }: FactNumber, rate: boolean): Range {
  const known = [value, low, high].filter((figure): figure is number => typeof figure === 'number');
  if (known.length === 0) {
    throw new FormulaError(`uses the fact ${id}, which has no figure`, 'Use a fact with a value or a range.');
  }
  // The low and high of an exchange rate are single days, no doubt about its average.
  if (rate && typeof value === 'number') return exactly(value);
  const bottom = low ?? value ?? high!;
  const top = high ?? value ?? low!;
  // A range without an upper end has no middle.
  if (open) return { low: bottom, central: value ?? bottom, high: top, open };
  return { low: bottom, central: value ?? (bottom + top) / 2, high: top };
}

/**
 * Gives a fact's figure in the declared unit. A range without a value gets its arithmetic midpoint as the central figure; of a
 * range with one known end that end counts, and of a range that is open at the top the lower end.
 *
 * @returns shown units of `declared`
 * @throws FormulaError when the fact is unknown, unverified, without figure, or measured in something else
 * @example factFigure('sp-reward-de-per-survey-2023', parseUnit('EUR/survey'), facts) // { low: 0.5, central: 0.75, high: 1 }
 */
export function factFigure(id: string, declared: Unit, facts: FactNumbers): Range {
  const fact = facts.get(id);
  if (!fact) throw new FormulaError(`names the fact ${id}, which does not exist`, suggest(id, facts.keys()));
  if (fact.verified === 'recall') {
    throw new FormulaError(
      `uses the fact ${id}, which is only recalled (verified: recall)`,
      'Defaults need a fact that somebody has read: find its source, or mark the input `status: assumed`.',
    );
  }
  const spread = spreadOf(id, fact, isRate(fact));
  const units = unitsOf(id, fact, declared).map(parseUnit);
  const own = units.find(({ dimension }) => equalDimensions(dimension, declared.dimension));
  if (!own) {
    throw new FormulaError(
      `declares the fact ${id} as ${declared.text}, but it is in ${units[0]!.text.replace(/^1$/, describeUnit({}))}`,
      `Write \`unit: ${units[0]!.text}\` and convert in the formula.`,
    );
  }
  return own.factor === declared.factor
    ? spread
    : mapRange(spread, (value) => fromBase(toBase(value, own.factor), declared.factor));
}
