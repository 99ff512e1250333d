import {
  atom,
  call,
  compare,
  minus,
  negative,
  numeral,
  over,
  plus,
  power,
  scaled,
  times,
  type Term,
} from './sheet-term';

/** Both ends of a figure in a unit of `scale` base units; the same term twice where there is no spread. */
export interface Ends {
  low: Term;
  high: Term;
  scale: number;
}

/** When a condition surely holds, and when it may; the same term twice where that is decided. */
export interface Truth {
  surely: Term;
  possibly: Term;
}

/** Rising functions of pure numbers. */
export type Rooted = 'sqrt' | 'exp' | 'log10' | 'round';

const missing = atom('NA()');
const zero = numeral(0);

/** A figure without spread. */
export const exact = (term: Term, scale = 1): Ends => ({ low: term, high: term, scale });
const isExact = ({ low, high }: Ends) => low.text === high.text;

/** The figure in another unit. */
export function inUnit({ low, high, scale }: Ends, target: number): Ends {
  const to = (term: Term) => scaled(term, scale / target);
  return { low: to(low), high: to(high), scale: target };
}

/** Brings figures to the unit of the first; a bare zero has every unit. */
export function alike(ends: Ends[]): Ends[] {
  const { scale } = ends.find(({ low }) => low.text !== '0') ?? ends[0]!;
  return ends.map((one) => (one.low.text === '0' ? { ...one, scale } : inUnit(one, scale)));
}

/** Operations that never fall while an operand rises, so that the low end comes from the low ends. */
export function rising(operator: '+' | 'min' | 'max' | 'clamp', parts: Ends[]): Ends {
  const of = (terms: Term[]): Term => {
    if (operator === '+') return plus(terms[0]!, terms[1]!);
    if (operator === 'clamp') return call('MIN', call('MAX', terms[0]!, terms[1]!), terms[2]!);
    return call(operator.toUpperCase(), ...terms);
  };
  return {
    low: of(parts.map(({ low }) => low)),
    high: of(parts.map(({ high }) => high)),
    scale: parts[0]!.scale,
  };
}

export const difference = (a: Ends, b: Ends): Ends => ({
  low: minus(a.low, b.high),
  high: minus(a.high, b.low),
  scale: a.scale,
});

export const opposite = ({ low, high, scale }: Ends): Ends => ({
  low: negative(high),
  high: negative(low),
  scale,
});

/** The corners that can hold an end of `a` by `b`; a side known not to be negative decides which end of the other counts. */
function corners(
  a: Ends,
  b: Ends,
  signs: [boolean, boolean],
  end: 'low' | 'high',
  operation: (a: Term, b: Term) => Term,
): Term[] {
  const left = signs[1] ? [a[end]] : [a.low, a.high];
  const right = signs[0] ? [b[end]] : [b.low, b.high];
  return left.flatMap((one) => right.map((other) => operation(one, other)));
}

/**
 * A product.
 *
 * @param signs - whether each factor is known not to be negative
 */
export function product(a: Ends, b: Ends, signs: [boolean, boolean]): Ends {
  const scale = a.scale * b.scale;
  if (isExact(a) && isExact(b)) return exact(times(a.low, b.low), scale);
  const at = (end: 'low' | 'high') =>
    signs[0] && signs[1] ? [times(a[end], b[end])] : corners(a, b, signs, end, times);
  return { low: call('MIN', ...at('low')), high: call('MAX', ...at('high')), scale };
}

/**
 * A quotient; missing where the divisor may be on both sides of zero, which bounds nothing.
 *
 * @param signs - whether dividend and divisor are known not to be negative
 */
export function quotient(a: Ends, b: Ends, signs: [boolean, boolean]): Ends {
  const scale = a.scale / b.scale;
  if (isExact(a) && isExact(b)) return exact(over(a.low, b.low), scale);
  if (signs[0] && signs[1]) return { low: over(a.low, b.high), high: over(a.high, b.low), scale };
  const low = call('MIN', ...corners(a, b, [false, signs[1]], 'low', over));
  const high = call('MAX', ...corners(a, b, [false, signs[1]], 'high', over));
  if (signs[1] || isExact(b)) return { low, high, scale };
  const apart = compare('>', times(b.low, b.high), zero);
  return { low: call('IF', apart, low, missing), high: call('IF', apart, high, missing), scale };
}

/**
 * A power of pure numbers. What may be negative has a power only for a whole exponent written as a number.
 *
 * @param whole - that exponent, 0 or more; undefined for any other
 * @param positive - whether the base is known not to be negative
 */
export function raised(a: Ends, b: Ends, whole: number | undefined, positive: boolean): Ends {
  if (isExact(a) && isExact(b)) return exact(power(a.low, b.low));
  const all = corners(a, b, [false, false], 'low', power);
  const [low, high] = [call('MIN', ...all), call('MAX', ...all)];
  if (positive || whole === 0 || (whole !== undefined && whole % 2 === 1)) return { low, high, scale: 1 };
  if (whole !== undefined)
    return { low: call('IF', compare('<', times(a.low, a.high), zero), zero, low), high, scale: 1 };
  const above = compare('>=', a.low, zero);
  return { low: call('IF', above, low, missing), high: call('IF', above, high, missing), scale: 1 };
}

/** The size of a figure whatever its sign. */
export function absolute(a: Ends, positive: boolean): Ends {
  if (positive) return a;
  if (isExact(a)) return exact(call('ABS', a.low), a.scale);
  const [low, high] = [call('ABS', a.low), call('ABS', a.high)];
  const across = compare('<', times(a.low, a.high), zero);
  return {
    low: call('IF', across, zero, call('MIN', low, high)),
    high: call('MAX', low, high),
    scale: a.scale,
  };
}

export function rooted(name: Rooted, a: Ends, positive: boolean): Ends {
  const of = (term: Term) => (name === 'round' ? call('ROUND', term, zero) : call(name.toUpperCase(), term));
  const low = name === 'sqrt' && !positive && !isExact(a) ? call('MAX', a.low, zero) : a.low;
  return { low: of(low), high: of(a.high), scale: 1 };
}

/** One of two figures; whatever either may be where the condition is not decided. */
export function chosen({ surely, possibly }: Truth, a: Ends, b: Ends): Ends {
  const { scale } = a;
  if (surely.text === possibly.text)
    return { low: call('IF', surely, a.low, b.low), high: call('IF', surely, a.high, b.high), scale };
  const end = (name: 'low' | 'high', pick: 'MIN' | 'MAX') =>
    call('IF', surely, a[name], call('IF', possibly, call(pick, a[name], b[name]), b[name]));
  return { low: end('low', 'MIN'), high: end('high', 'MAX'), scale };
}

/** A condition as a number. */
export function oneOrZero({ surely, possibly }: Truth): Ends {
  const number = (term: Term) => call('IF', term, numeral(1), zero);
  return { low: number(surely), high: number(possibly), scale: 1 };
}

const decided = (term: Term): Truth => ({ surely: term, possibly: term });

/** A number as a condition. */
export function nonZero(a: Ends): Truth {
  if (isExact(a)) return decided(compare('<>', a.low, zero));
  return {
    surely: call('OR', compare('>', a.low, zero), compare('<', a.high, zero)),
    possibly: call('OR', compare('<>', a.low, zero), compare('<>', a.high, zero)),
  };
}

export const opposed = ({ surely, possibly }: Truth): Truth => ({
  surely: call('NOT', possibly),
  possibly: call('NOT', surely),
});

/** Figures of one unit compared. */
export function compared(operator: string, a: Ends, b: Ends): Truth {
  const sign = ({ '==': '=', '!=': '<>' } as Record<string, string>)[operator] ?? operator;
  if (isExact(a) && isExact(b)) return decided(compare(sign, a.low, b.low));
  if (sign === '=' || sign === '<>') {
    const same = {
      surely: call('AND', compare('=', a.low, b.high), compare('=', a.high, b.low)),
      possibly: call('AND', compare('<=', a.low, b.high), compare('<=', b.low, a.high)),
    };
    return sign === '=' ? same : opposed(same);
  }
  const less = operator.startsWith('<');
  return {
    surely: compare(sign, less ? a.high : a.low, less ? b.low : b.high),
    possibly: compare(sign, less ? a.low : a.high, less ? b.high : b.low),
  };
}
