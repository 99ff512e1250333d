import { roundHalfAway } from './evaluate';
import { hasOwn, isOpen, openEnds, toBase, type Range } from './range';
import type { Tree } from './tree';

/** Lower and upper bound; `[NaN, NaN]` stands for "no figure". */
export type Interval = [number, number];

const nothing: Interval = [NaN, NaN];
const everything: Interval = [-Infinity, Infinity];

const hull = (...values: number[]): Interval => [Math.min(...values), Math.max(...values)];
/** Zero times infinity is zero here: the infinite end is a limit that no point reaches. */
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b);
const multiply = ([a, b]: Interval, [c, d]: Interval) =>
  hull(times(a, c), times(a, d), times(b, c), times(b, d));

/** Infinity by infinity counts as zero for the same reason; the other corners then bound the rest. */
const over = (a: number, b: number) => a / b || 0;

function divide(a: Interval, [low, high]: Interval): Interval {
  if (low > 0 || high < 0) return hull(over(a[0], low), over(a[0], high), over(a[1], low), over(a[1], high));
  if (low === 0 && high > 0) return multiply(a, [1 / high, Infinity]);
  // By zero itself gives the positive infinity, so an interval that ends there is not bounded on that side either.
  return everything;
}

function power([least, high]: Interval, [from, to]: Interval): Interval {
  // The `+ 0` turns -0 into 0, whose inverse is infinite in the other direction.
  const low = least + 0;
  const corners = hull(low ** from, low ** to, high ** from, high ** to);
  if (low >= 0) return Number.isNaN(corners[0]) ? [0, Infinity] : corners;
  if (from !== to || !Number.isInteger(from)) return everything;
  if (high < 0) return corners;
  if (from >= 0) return from % 2 || from === 0 ? corners : [0, corners[1]];
  return from % 2 ? everything : [corners[0], Infinity];
}

/**
 * The bounds of a range in base units, once as far as its numbers go and once as far as its open ends may lie.
 *
 * @param factor - base units per shown unit of the range
 */
export function boundsOf(range: Range, factor: number): { named: Interval; widest: Interval } {
  const named: Interval = [toBase(range.low, factor), toBase(range.high, factor)];
  const widest: Interval = [
    isOpen(range, 'low') ? -Infinity : named[0],
    isOpen(range, 'high') ? Infinity : named[1],
  ];
  return { named, widest };
}

/**
 * Which ends of a result are open because something in it is: those beyond which it goes with the widest bounds.
 *
 * @example openBy([4, 6], [4, Infinity]) // { open: 'high' }
 */
export const openBy = (named: Interval, widest: Interval): Pick<Range, 'open'> =>
  openEnds(widest[0] < named[0], widest[1] > named[1]);

/** Bounds of "is it true": 1 surely, 0 surely not, between them undecided. */
const truth = ([low, high]: Interval): Interval =>
  low > 0 || high < 0 ? [1, 1] : low === 0 && high === 0 ? [0, 0] : [0, 1];
const decide = (surely: boolean, possibly: boolean): Interval => [surely ? 1 : 0, possibly ? 1 : 0];
const not = ([low, high]: Interval): Interval => [1 - high, 1 - low];

/**
 * Evaluates a formula over ranges by interval arithmetic. An `if` that the ranges do not decide gives the hull of both branches.
 *
 * @param scope - bounds of every name, in base units
 * @returns bounds that contain the result of every point in the scope; ±Infinity where a divisor may be zero,
 *   `[NaN, NaN]` when a name is missing. Never throws.
 * @see R. E. Moore, Interval Analysis (1966)
 * @example evaluateInterval(['/', 12, 'x'], { x: [2, 3] }) // [4, 6]
 */
export function evaluateInterval(tree: Tree, scope: Readonly<Record<string, Interval>>): Interval {
  if (typeof tree === 'number') return [tree, tree];
  if (typeof tree === 'string') return hasOwn(scope, tree) ? scope[tree]! : nothing;
  if (tree[0] === 'unit') {
    const value = toBase(tree[1], tree[3]);
    return [value, value];
  }
  const at = (index: number) => evaluateInterval(tree[index] as Tree, scope);
  const a = at(1);
  if (Number.isNaN(a[0])) return nothing;
  if (tree[0] === 'if') {
    const [surely, possibly] = truth(a);
    if (surely === possibly) return at(surely ? 2 : 3);
    return hull(...at(2), ...at(3));
  }
  const rest = tree.slice(2).map((_, index) => at(index + 2));
  if (rest.some(([low]) => Number.isNaN(low))) return nothing;
  const b = rest[0] ?? a;
  const ends = (change: (low: number) => number): Interval => [change(a[0]), change(a[1])];
  // prettier-ignore
  switch (tree[0]) {
    case '+': return [a[0] + b[0], a[1] + b[1]];
    case '-': return [a[0] - b[1], a[1] - b[0]];
    case '*': return multiply(a, b);
    case '/': return divide(a, b);
    case '^': return power(a, b);
    case 'neg': return [-a[1], -a[0]];
    case '<': return decide(a[1] < b[0], a[0] < b[1]);
    case '<=': return decide(a[1] <= b[0], a[0] <= b[1]);
    case '>': return decide(a[0] > b[1], a[1] > b[0]);
    case '>=': return decide(a[0] >= b[1], a[1] >= b[0]);
    case '==':
    case '!=': {
      const same = decide(a[0] === b[1] && a[1] === b[0], a[0] <= b[1] && b[0] <= a[1]);
      return tree[0] === '==' ? same : not(same);
    }
    case 'and': return multiply(truth(a), truth(b));
    case 'or': return not(multiply(not(truth(a)), not(truth(b))));
    case 'not': return not(truth(a));
    case 'abs': return a[0] < 0 && a[1] > 0 ? [0, Math.max(-a[0], a[1])] : hull(Math.abs(a[0]), Math.abs(a[1]));
    case 'sqrt': return a[1] < 0 ? nothing : ends((end) => Math.sqrt(Math.max(end, 0)));
    case 'exp': return ends(Math.exp);
    case 'log10': return a[1] < 0 ? nothing : ends((end) => Math.log10(Math.max(end, 0)));
    case 'round': return ends(roundHalfAway);
    case 'min':
    case 'max': {
      const pick = Math[tree[0]];
      return [pick(a[0], ...rest.map(([low]) => low)), pick(a[1], ...rest.map(([, high]) => high))];
    }
    case 'clamp': {
      const top = rest[1] ?? b;
      return [Math.min(Math.max(a[0], b[0]), top[0]), Math.min(Math.max(a[1], b[1]), top[1])];
    }
    default: return nothing;
  }
}
