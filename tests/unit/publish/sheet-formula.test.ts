import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { describe, expect, it } from 'vitest';
import {
  writeCondition,
  writeFormulas,
  type FormulaScope,
} from '../../../src/publish/spreadsheet/sheet-formula';
import { definedName } from '../../../src/publish/spreadsheet/sheet-scope';
import { scaled, atom, numeral } from '../../../src/publish/spreadsheet/sheet-term';
import { evaluate } from '../../../src/models/evaluate';
import { evaluateInterval, type Interval } from '../../../src/models/interval';
import { parseFormula } from '../../../src/models/parse';
import { fromBase, toBase, type Range } from '../../../src/models/range';
import type { Tree } from '../../../src/models/tree';
import { formulas } from '../models/arbitraries';

interface Named extends Range {
  factor: number;
}

/** Names with and without a spread, of every sign, in units of several sizes. */
const figures: Record<string, Named> = {
  alpha: { low: 2, central: 3, high: 7, factor: 1 },
  beta: { low: -4, central: 1.5, high: 2, factor: 12 },
  gamma: { low: 28, central: 28, high: 28, factor: 0.01 },
  delta: { low: 0, central: 5, high: 6, factor: 1 / 12 },
};
const entries = Object.entries(figures);
const spread = ({ low, high }: Range) => low !== high;
const scope: FormulaScope = {
  cells: new Map(
    entries.map(([name, figure]) => [
      name,
      {
        cell: name,
        factor: figure.factor,
        ...(spread(figure) && { low: `${name}_low`, high: `${name}_high` }),
      },
    ]),
  ),
  domain: Object.fromEntries(
    entries.map(([name, { low }]) => [name, [low < 0 ? -Infinity : low * 1e-9, Infinity]]),
  ),
};
const centres = Object.fromEntries(
  entries.map(([name, { central, factor }]) => [name, toBase(central, factor)]),
);
const bounds = Object.fromEntries(
  entries.map(([name, { low, high, factor }]): [string, Interval] => [
    name,
    [toBase(low, factor), toBase(high, factor)],
  ]),
);
const names = entries.flatMap(([name, { low, central, high }]) => [
  { name, expression: String(central) },
  { name: `${name}_low`, expression: String(low) },
  { name: `${name}_high`, expression: String(high) },
]);

/** Calculates spreadsheet formulas. */
function calculated(texts: string[]): unknown[] {
  const cells = texts.map((text) => [`=${text}`]);
  const engine = HyperFormula.buildFromArray(
    cells,
    { licenseKey: 'gpl-v3', smartRounding: false },
    names.map(({ name, expression }) => ({ name, expression: Number(expression) })),
  );
  return engine.getSheetValues(0).map(([value]) => value);
}

const write = (formula: string, factor = 1) => writeFormulas(parseFormula(formula), factor, scope);

describe('a formula as a spreadsheet writes it', () => {
  it('keeps the units in which figures are shown and converts only where units meet', () => {
    expect(write('alpha / 1 person * 12')).toEqual({
      central: 'alpha*12',
      spread: { low: 'alpha_low*12', high: 'alpha_high*12' },
    });
    expect(write('alpha * gamma').central).toBe('alpha*gamma/100');
    expect(write('delta', 1 / 12).central).toBe('delta');
    expect(write('delta + alpha').central).toBe('(delta+alpha*12)/12');
    expect(write('gamma > 28 percent ? 1 : 0').central).toBe('IF(gamma>28,1,0)');
  });

  it('takes both ends straight where nothing can be negative, and the corners where it can', () => {
    expect(write('alpha * delta').spread!.low).toBe('alpha_low*delta_low/12');
    expect(write('alpha / delta').spread!.high).toBe('alpha_high/delta_low*12');
    expect(write('alpha * beta').spread!.low).toBe('MIN(alpha_low*beta_low,alpha_high*beta_low)*12');
  });

  it('widens to both branches where a range does not decide a condition', () => {
    expect(write('alpha > 5 ? alpha : 1').spread!.low).toBe(
      'IF(alpha_low>5,alpha_low,IF(alpha_high>5,MIN(alpha_low,1),1))',
    );
  });

  it('has one formula where no figure has a spread', () => {
    expect(write('gamma * 2', 0.01)).toEqual({ central: 'gamma*2' });
  });

  it('writes conditions at the central figures', () => {
    expect(writeCondition(parseFormula('alpha > 2 and not (beta >= 1)'), scope)).toBe(
      'AND(alpha>2,NOT(beta>=1/12))',
    );
  });

  it('brackets signs, which bind tighter than powers there', () => {
    expect(calculated([write('-gamma ^ 2', 1e-4).central])).toEqual([expect.closeTo(-784)]);
    expect(calculated(['2-(3-4)', write('2 - (3 - 4)').central, write('2 / (3 / 4)').central])).toEqual([
      3,
      3,
      8 / 3,
    ]);
  });

  it('gives names that no program takes for a cell', () => {
    expect(['rate2012', 'r1c1', 'C', 'people-once.low', 'users'].map(definedName)).toEqual([
      'rate2012_',
      'r1c1_',
      'C_',
      'people_once.low',
      'users',
    ]);
  });

  it('multiplies by a month as a twelfth, and by what has no simple ratio as a decimal', () => {
    expect(scaled(atom('x'), 1 / 12).text).toBe('x/12');
    expect(scaled(atom('x'), 60).text).toBe('x*60');
    expect(scaled(atom('x'), 1.5).text).toBe('x*1.5');
    expect(numeral(-2).text).toBe('(-2)');
  });
});

const parts = (tree: Tree): Tree[] =>
  Array.isArray(tree) && tree[0] !== 'unit' ? [tree, ...(tree.slice(1) as Tree[]).flatMap(parts)] : [tree];

/** Figures that a spreadsheet holds, too: no infinities on the way, nothing near the limits of floating point. */
const ordinary = (value: number) =>
  Number.isFinite(value) && (value === 0 || (Math.abs(value) < 1e100 && Math.abs(value) > 1e-100));
/**
 * What a spreadsheet leaves open: a power of what may be negative, by an exponent that is itself worked out; and nothing
 * divided by what may be nothing.
 */
function isOpen(tree: Tree): boolean {
  if (!Array.isArray(tree)) return false;
  if (tree[0] === '^') return typeof tree[2] !== 'number' && evaluateInterval(tree[1]!, scope.domain)[0] < 0;
  return tree[0] === '/' && evaluateInterval(tree[2]!, bounds).includes(0);
}
const isOrdinary = (tree: Tree) =>
  parts(tree).every(
    (part) =>
      !isOpen(part) && ordinary(evaluate(part, centres)) && evaluateInterval(part, bounds).every(ordinary),
  );

describe('any formula', () => {
  it('gives in a spreadsheet the central figure and both ends that it gives on the page', () => {
    const trees = fc.sample(formulas, { numRuns: 4000, seed: 20261122 }).filter(isOrdinary);
    const written = trees.map((tree) => writeFormulas(tree, 0.01, scope));
    const found = calculated(
      written.flatMap(({ central, spread: ends }) => [central, ends?.low ?? central, ends?.high ?? central]),
    );
    const differing = trees.flatMap((tree, index) => {
      const expected = [evaluate(tree, centres), ...evaluateInterval(tree, bounds)].map((value) =>
        fromBase(value, 0.01),
      );
      const actual = found.slice(index * 3, index * 3 + 3) as number[];
      const same = expected.every(
        (value, at) => Math.abs(value - actual[at]!) <= 1e-9 * Math.max(1, Math.abs(value)),
      );
      return same ? [] : [{ tree: JSON.stringify(tree), written: written[index], expected, actual }];
    });
    expect(trees.length).toBeGreaterThan(1500);
    expect(differing.slice(0, 3)).toEqual([]);
  });
});
