import { evaluateInterval, type Interval } from '../../models/interval';
import { isCondition, type Tree } from '../../models/tree';
import {
  absolute,
  alike,
  chosen,
  compared,
  difference,
  exact,
  inUnit,
  nonZero,
  oneOrZero,
  opposed,
  opposite,
  product,
  quotient,
  raised,
  rising,
  rooted,
  type Ends,
  type Rooted,
  type Truth,
} from './sheet-ends';
import { atom, call, numeral } from './sheet-term';

/** Where a formula finds a name: the cells it stands in, and how many base units the shown unit is. */
export interface NamedCell {
  cell: string;
  /** Only where the figure has a spread. */
  low?: string;
  high?: string;
  factor: number;
}

/** What formulas are written over; `domain` holds what each name may be, in base units, and so decides signs. */
export interface FormulaScope {
  cells: ReadonlyMap<string, NamedCell>;
  domain: Readonly<Record<string, Interval>>;
}

/** Whether a part of a formula is never negative, whatever readers enter. */
const isPositive = (tree: Tree, { domain }: FormulaScope) => evaluateInterval(tree, domain)[0] >= 0;

function namedEnds(name: string, { cells }: FormulaScope): Ends {
  const { cell, low, high, factor } = cells.get(name)!;
  return { low: atom(low ?? cell), high: atom(high ?? cell), scale: factor };
}

/** A whole exponent from 0, written as a number. */
const wholeExponent = (tree: Tree): number | undefined =>
  typeof tree === 'number' && Number.isInteger(tree) && tree >= 0 ? tree : undefined;

/** The ends of what a part of a formula may be, as `evaluateInterval` finds them. */
function endsOf(tree: Tree, scope: FormulaScope): Ends {
  if (typeof tree === 'number') return exact(numeral(tree));
  if (typeof tree === 'string') return namedEnds(tree, scope);
  if (tree[0] === 'unit') return exact(numeral(tree[1]), tree[3]);
  if (isCondition(tree)) return oneOrZero(truthOf(tree, scope));
  const operands = tree.slice(1) as Tree[];
  if (tree[0] === 'if') {
    const [a, b] = alike(operands.slice(1).map((operand) => endsOf(operand, scope))) as [Ends, Ends];
    return chosen(truthOf(operands[0]!, scope), a, b);
  }
  const parts = operands.map((operand) => endsOf(operand, scope));
  const [a, b] = parts as [Ends, Ends];
  const positive = (index: number) => isPositive(operands[index]!, scope);
  switch (tree[0]) {
    case '+':
    case 'min':
    case 'max':
    case 'clamp':
      return rising(tree[0], alike(parts));
    case '-':
      return difference(...(alike(parts) as [Ends, Ends]));
    case '*':
      return product(a, b, [positive(0), positive(1)]);
    case '/':
      return quotient(a, b, [positive(0), positive(1)]);
    case 'neg':
      return opposite(a);
    case '^':
      return raised(inUnit(a, 1), inUnit(b, 1), wholeExponent(operands[1]!), positive(0));
    case 'abs':
      return absolute(a, positive(0));
    default:
      return rooted(tree[0] as Rooted, inUnit(a, 1), positive(0));
  }
}

/** When a condition holds. */
function truthOf(tree: Tree, scope: FormulaScope): Truth {
  if (!isCondition(tree)) return nonZero(endsOf(tree, scope));
  const [operator, ...operands] = tree as [string, ...Tree[]];
  if (operator === 'not') return opposed(truthOf(operands[0]!, scope));
  if (operator === 'and' || operator === 'or') {
    const parts = operands.map((operand) => truthOf(operand, scope));
    const join = (end: keyof Truth) => call(operator.toUpperCase(), ...parts.map((part) => part[end]));
    return { surely: join('surely'), possibly: join('possibly') };
  }
  const [a, b] = alike(operands.map((operand) => endsOf(operand, scope))) as [Ends, Ends];
  return compared(operator, a, b);
}

const centralOnly = ({ cells, domain }: FormulaScope): FormulaScope => ({
  cells: new Map([...cells].map(([name, { cell, factor }]) => [name, { cell, factor }])),
  domain,
});

/** A figure's three formulas in its shown unit; `spread` is missing where low and high are the central figure. */
export interface StepFormulas {
  central: string;
  spread?: { low: string; high: string };
}

/**
 * Writes a formula tree as spreadsheet formulas for the central figure and for both ends, by the same interval
 * arithmetic as {@link evaluateInterval}. Where that gives an infinite end, the formula gives an error.
 *
 * @param factor - base units per unit of the result
 * @example writeFormulas(['/', 'revenue', 'users'], 1, scope).central // 'revenue/users/12'
 */
export function writeFormulas(tree: Tree, factor: number, scope: FormulaScope): StepFormulas {
  const shown = (ends: Ends) => inUnit(ends, factor);
  const central = shown(endsOf(tree, centralOnly(scope))).low.text;
  const { low, high } = shown(endsOf(tree, scope));
  return low.text === high.text ? { central } : { central, spread: { low: low.text, high: high.text } };
}

/**
 * Writes a condition at the central figures, as a spreadsheet formula that gives TRUE or FALSE.
 *
 * @example writeCondition(['>', 'points', 4], scope) // 'points>4'
 */
export const writeCondition = (tree: Tree, scope: FormulaScope): string =>
  truthOf(tree, centralOnly(scope)).surely.text;
