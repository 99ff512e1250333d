import { FormulaError, suggest } from './formula-error';
import { measureTree, type Measure } from './measure';
import { parseFormula } from './parse';
import { isCondition, namesIn, type Tree } from './tree';
import { describeUnit, equalDimensions, type Unit } from './units';

/** What each known name is measured in. */
export type Known = ReadonlyMap<string, Measure>;

/** Reads a formula and checks its names. */
function readFormula(formula: string, known: Known, later: ReadonlySet<string>): Tree {
  const tree = parseFormula(formula);
  for (const name of namesIn(tree)) {
    if (known.has(name)) continue;
    if (later.has(name)) {
      throw new FormulaError(
        `uses ${name}, which is this step or a later one`,
        'A step may use only steps above it: put them in order, and break any circle.',
      );
    }
    throw new FormulaError(`uses the unknown name "${name}"`, suggest(name, known.keys()));
  }
  return tree;
}

/** Reads a formula and checks its names and its unit. */
export function compileFormula(
  formula: string,
  declared: Unit,
  known: Known,
  later: ReadonlySet<string>,
): Tree {
  const tree = readFormula(formula, known, later);
  const { dimension } = measureTree(tree, (name) => known.get(name)!);
  if (!equalDimensions(dimension, declared.dimension)) {
    throw new FormulaError(
      `"${formula}" gives ${describeUnit(dimension)}, but the declared unit is ${declared.text}`,
      'Correct the formula or the declared unit.',
    );
  }
  return tree;
}

/** Reads the condition of a warning, which must be a comparison or join some, and checks its names and units. */
export function compileCondition(formula: string, known: Known): Tree {
  const tree = readFormula(formula, known, new Set());
  measureTree(tree, (name) => known.get(name)!);
  if (!isCondition(tree)) {
    throw new FormulaError(
      `"${formula}" gives a number, not yes or no`,
      'Compare it with another, for example `points > 4 point`.',
    );
  }
  return tree;
}
