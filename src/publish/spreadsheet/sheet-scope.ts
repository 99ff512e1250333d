import { namesIn } from '../../models/tree';
import type { CalculatorModel, InputModel } from '../../models/calculator';
import { evaluateInterval, type Interval } from '../../models/interval';
import { toBase, type Range } from '../../models/range';
import type { FormulaScope, NamedCell } from './sheet-formula';

/**
 * A name that every spreadsheet program takes: letters followed by digits would be a cell, `R` and `C` a row and a column.
 *
 * @example definedName('rate2012') // 'rate2012_'
 * @example definedName('people-once.low') // 'people_once.low'
 */
export function definedName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_.]/g, '_');
  return /^([a-z]+\d+|r\d*|c\d*|r\d*c\d*|true|false)$/i.test(plain) ? `${plain}_` : plain;
}

const spreads = ({ low, central, high }: Range) => low !== central || high !== central;

/** What an input may be: nothing below zero where its slider stops at zero, and above zero where it starts there. */
function domainOf(least: number, factor: number): Interval {
  // A billionth of the least value leaves room for readers who go below it.
  return [least < 0 ? -Infinity : toBase(least, factor) * 1e-9, Infinity];
}

/** All figures that an input or one of its options may start from. */
const figuresOf = ({ options, initial }: InputModel): Range[] =>
  options ? options.map(({ value }) => value) : initial ? [initial] : [];

/** Everything formulas of one calculator refer to; steps are added in their order. */
export interface SheetScope extends FormulaScope {
  cells: Map<string, NamedCell>;
  domain: Record<string, Interval>;
  /** Each name's bounds between the ends of all sliders; `[NaN, NaN]` where a default is missing. */
  bounds: Record<string, Interval>;
}

/**
 * Names the cells of a calculator's inputs, of the figures that come with options, and of its fixed figures.
 *
 * @example scopeOf(model).cells.get('surveyPay') // { cell: 'surveyPay', low: 'surveyPay_low', high: 'surveyPay_high', factor: 1 }
 */
export function scopeOf(model: CalculatorModel): SheetScope {
  const scope: SheetScope = { cells: new Map(), domain: {}, bounds: {} };
  const add = (name: string, factor: number, figures: Range[], least: number, span: Interval | undefined) => {
    nameCell(scope, name, factor, figures.some(spreads));
    scope.domain[name] = domainOf(Math.min(least, ...figures.map(({ low }) => low)), factor);
    const ends = [...(span ?? []), ...figures.flatMap(({ low, high }) => [low, high])].map((end) =>
      toBase(end, factor),
    );
    scope.bounds[name] = figures.length ? [Math.min(...ends), Math.max(...ends)] : [NaN, NaN];
  };
  for (const input of model.inputs) {
    const span: Interval | undefined = input.options ? undefined : [input.min, input.max];
    add(input.name, input.factor, figuresOf(input), span?.[0] ?? Infinity, span);
    for (const { name, factor } of input.with ?? [])
      add(
        name,
        factor,
        input.options!.map((option) => option.with![name]!.value),
        Infinity,
        undefined,
      );
  }
  for (const { name, factor, value } of model.constants) add(name, factor, [value], Infinity, undefined);
  return scope;
}

/** Gives a name its cells; those for low and high only where it has a spread. */
export function nameCell(scope: SheetScope, name: string, factor: number, spread: boolean): NamedCell {
  const ends = spread && { low: definedName(`${name}_low`), high: definedName(`${name}_high`) };
  const cell = { cell: definedName(name), factor, ...ends };
  scope.cells.set(name, cell);
  return cell;
}

/** Adds what a step may be to the scope. */
export function boundStep(scope: SheetScope, { name, tree }: CalculatorModel['steps'][number]): void {
  const [low, high] = evaluateInterval(tree, scope.domain);
  scope.domain[name] = Number.isNaN(low) || Number.isNaN(high) ? [-Infinity, Infinity] : [low, high];
  scope.bounds[name] = evaluateInterval(tree, scope.bounds);
}

/** Tells whether a name has a finite figure wherever the sliders stand. */
export const isSure = (scope: SheetScope, name: string): boolean =>
  scope.bounds[name]!.every(Number.isFinite);

/**
 * The inputs without a default that a step rests on.
 *
 * @example missingFor(model, 'companyLeverage') // ['panelSize']
 */
export function missingFor(model: CalculatorModel, step: string): string[] {
  const tree = model.steps.find(({ name }) => name === step)?.tree;
  if (tree === undefined)
    return model.inputs.some(({ name, status }) => name === step && status === 'unknown') ? [step] : [];
  return [...new Set(namesIn(tree).flatMap((name) => missingFor(model, name)))];
}
