import { isCurrency } from '../schemas/words';
import { FormulaError } from './formula-error';
import { printFormula } from './parse';
import type { Tree } from './tree';
import { describeUnit, equalDimensions, multiplyDimensions, parseUnit, type Dimension } from './units';

/** What a part of a formula is measured in; `text` is the unit as its author wrote it. */
export interface Measure {
  dimension: Dimension;
  text?: string;
}

const pure: Measure = { dimension: {}, text: '1' };
const isPure = (measure: Measure) => equalDimensions(measure.dimension, {});
const name = (measure: Measure) =>
  isPure(measure) ? 'a pure number' : (measure.text ?? describeUnit(measure.dimension));

/** Suggests what to multiply by where money meets a count: "a price per survey". */
function remedyFor(a: Measure, b: Measure): string {
  const price = [a, b].find(({ dimension }) => Object.keys(dimension).some(isCurrency));
  const other = price === a ? b : a;
  const counted = Object.keys(other.dimension).filter((base) => other.dimension[base]! > 0);
  if (!price || counted.length !== 1) return 'Give both sides the same unit.';
  if (isCurrency(counted[0]!))
    return 'Give both sides the same unit, for example convert with the exchange rate of the year.';
  return `Give both sides the same unit, for example multiply by a price per ${counted[0]}.`;
}

function demandSame(tree: Tree, a: Measure, b: Measure, complaint: (a: string, b: string) => string): void {
  if (equalDimensions(a.dimension, b.dimension)) return;
  throw new FormulaError(`"${printFormula(tree)}" ${complaint(name(a), name(b))}`, remedyFor(a, b));
}

function demandPure(tree: Tree, part: Tree, measure: Measure, what: string): void {
  if (isPure(measure)) return;
  throw new FormulaError(
    `"${printFormula(tree)}" has "${printFormula(part)}" in ${name(measure)} as ${what}`,
    `Divide it by one ${name(measure)}, so that a pure number remains.`,
  );
}

/**
 * Works out the unit of a formula.
 *
 * @param measureOf - the unit of a name; every name in the tree must be known
 * @throws FormulaError where units do not work out, naming the piece, both units and a remedy
 * @example measureTree(['/', 'revenue', 'users'], units).dimension // { EUR: 1, person: -1, month: -1 }
 */
export function measureTree(tree: Tree, measureOf: (name: string) => Measure): Measure {
  if (typeof tree === 'number') return pure;
  if (typeof tree === 'string') return measureOf(tree);
  if (tree[0] === 'unit') return parseUnit(tree[2]);
  const [operator, ...operands] = tree;
  const measures = operands.map((operand) => measureTree(operand, measureOf));
  const [a = pure, b = pure, c = pure] = measures;
  switch (operator) {
    case '+':
      demandSame(tree, a, b, (left, right) => `adds ${left} to ${right}`);
      return a;
    case '-':
      demandSame(tree, a, b, (left, right) => `subtracts ${right} from ${left}`);
      return a;
    case '*':
      return { dimension: multiplyDimensions(a.dimension, b.dimension) };
    case '/':
      return { dimension: multiplyDimensions(a.dimension, b.dimension, -1) };
    case '^': {
      demandPure(tree, operands[1]!, b, 'an exponent');
      if (isPure(a)) return pure;
      const exponent = operands[1];
      if (typeof exponent === 'number') return { dimension: multiplyDimensions({}, a.dimension, exponent) };
      throw new FormulaError(
        `"${printFormula(tree)}" raises ${name(a)} to a power that is not a plain number`,
        'Write the exponent as a number.',
      );
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      demandSame(tree, a, b, (left, right) => `compares ${left} with ${right}`);
      return pure;
    case 'if':
      demandPure(tree, operands[0]!, a, 'a condition');
      demandSame(tree, b, c, (left, right) => `gives ${left} in one case and ${right} in the other`);
      return b;
    case 'and':
    case 'or':
    case 'not':
      operands.forEach((operand, index) => demandPure(tree, operand, measures[index]!, 'a condition'));
      return pure;
    case 'exp':
    case 'log10':
    case 'round':
      demandPure(tree, operands[0]!, a, `the argument of ${operator}`);
      return pure;
    case 'sqrt':
      return { dimension: multiplyDimensions({}, a.dimension, 0.5) };
    case 'min':
    case 'max':
    case 'clamp':
      for (const other of measures.slice(1)) {
        demandSame(tree, a, other, (left, right) => `puts ${left} beside ${right}`);
      }
      return a;
    default:
      return a;
  }
}
