import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { calculatorSheet } from '../../../src/publish/spreadsheet/spreadsheet';
import type { InputModel, Values } from '../../../src/models/calculator';
import { runCalculator } from '../../../src/models/calculator';
import { factsOfCalculator } from '../../../src/catalog/fact-use';
import type { Range } from '../../../src/models/range';
import type { Tree } from '../../../src/models/tree';
import { readContent } from '../../content/read-content';
import { interfaceOf } from './interface';
import { Recalculated } from './recalculated';

const { catalog } = readContent();
const calculators = [...catalog!.calculators.values()];
const address = 'https://example.org/charts/calculator/';
const write = (calculator: (typeof calculators)[number], language: 'en' | 'de' = 'en') =>
  calculatorSheet(calculator, catalog!.facts, interfaceOf(language), address);

/** A repeatable stream of numbers from 0 to 1 (mulberry32), so that a failure can be found again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A place of the slider, an option's index, or 0 and 1 for a switch. */
function pick({ kind, min, max, step, initial }: InputModel, next: () => number): number {
  if (kind !== 'number') return Math.floor(next() * (max - min + 1));
  const place = next();
  // The ends of the slider, where conditions turn, come up as often as one time in ten each.
  const steps =
    place < 0.1
      ? 0
      : place > 0.9
        ? Math.floor((max - min) / step)
        : Math.round((next() * (max - min)) / step);
  const value = Math.min(max, Number((min + steps * step).toPrecision(12)));
  // Typing the default again means the default to a spreadsheet, with its spread, and a bare figure to the page.
  return value === initial?.central ? value + step / 4 : value;
}

/** Some inputs set, the others left at their defaults. */
const inputsOf = (inputs: InputModel[], next: () => number): Values =>
  Object.fromEntries(inputs.flatMap((input) => (next() < 0.7 ? [[input.name, pick(input, next)]] : [])));

const cellsOf = (inputs: InputModel[], values: Values): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const options = inputs.find((input) => input.name === name)!.options;
      return options ? [`${name}.option`, options[value]!.id] : [name, value];
    }),
  );

const near = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 1e-12;

/** What differs between the file and the page, as sentences. */
function differences(file: Recalculated, calculator: (typeof calculators)[number], values: Values): string[] {
  const { model } = calculator;
  const { steps, lenses } = runCalculator(model, values);
  const differs = (
    name: string,
    expected: Range | null,
    found: Record<Exclude<keyof Range, 'open'>, number | undefined>,
  ) => {
    const figures = [found.low, found.central, found.high];
    const same = expected
      ? [expected.low, expected.central, expected.high].every(
          (value, index) => figures[index] !== undefined && near(value, figures[index]),
        )
      : figures.includes(undefined);
    return same
      ? []
      : [`${name}: page ${JSON.stringify(expected)}, file ${figures.join(' ')} at ${JSON.stringify(values)}`];
  };
  return [
    ...model.steps.flatMap(({ name }) => {
      const { value, low, high } = file.row(name);
      return differs(name, steps[name]!, { low, central: value, high });
    }),
    ...model.lenses.flatMap(({ id }) => {
      const of = (end: Exclude<keyof Range, 'open'>) => file.row(`${id}.${end}`).value;
      return differs(`lens ${id}`, lenses[id]!, { low: of('low'), central: of('central'), high: of('high') });
    }),
  ];
}

const sheetNames = { en: ['Inputs', 'Calculation', 'Sources'], de: ['Eingaben', 'Rechnung', 'Quellen'] };

describe.each(calculators)('the spreadsheet of $id', (calculator) => {
  const { model } = calculator;

  it('gives the numbers of the page for the defaults, before and after calculating', async () => {
    const file = new Recalculated(await write(calculator));
    expect(differences(file, calculator, {})).toEqual([]);
    const { lenses } = runCalculator(model, {});
    for (const { id, step } of model.lenses)
      if (step !== null) expect(file.kept(`${id}.central`)).toBe(lenses[id]?.central ?? '');
  });

  it('gives the numbers of the page for fifty sets of inputs', async () => {
    const file = new Recalculated(await write(calculator));
    const next = random(model.id.length * 7919 + model.steps.length);
    const defaults = cellsOf(model.inputs, Object.fromEntries(model.inputs.map(({ name }) => [name, 0])));
    for (const name of Object.keys(defaults)) defaults[name] = file.typed(name);
    for (let set = 0; set < 50; set += 1) {
      const values = inputsOf(model.inputs, next);
      file.fill({ ...defaults, ...cellsOf(model.inputs, values) });
      expect(differences(file, calculator, values)).toEqual([]);
    }
  });

  it('opens with the sheets, columns and rows that readers look for, in the words of their language', async () => {
    for (const language of ['en', 'de'] as const) {
      const file = new Recalculated(await write(calculator, language));
      expect(file.book.SheetNames).toEqual(sheetNames[language]);
      const { t, format } = interfaceOf(language);
      for (const sheet of [0, 1, 2])
        expect(file.shown(sheet)[0]!.slice(0, 4)).toEqual([
          t('sheet.name'),
          t('sheet.value'),
          t('chart.column.unit'),
          t('chart.column.what'),
        ]);
      const inputs = file.shown(0);
      for (const { name, unit, kind } of model.inputs) {
        expect(inputs.find(([key]) => key === name)?.[2], name).toBe(format.unit(unit));
        expect(
          inputs.some(([key]) => key === `${name}.option`),
          name,
        ).toBe(kind === 'choice');
      }
      const rows = new Map(file.shown(1).map((row) => [row[0], row]));
      for (const { id, unit } of model.lenses)
        for (const end of ['low', 'central', 'high'])
          expect(rows.get(`${id}.${end}`)?.[2], id).toBe(format.unit(unit));
      for (const { name, unit } of model.steps)
        expect(rows.get(name)?.slice(2, 4)).toEqual([
          format.unit(unit),
          calculator.definition.steps[name]!.label[language],
        ]);
      // A code of ours, such as "EUR/month", is no word of any language.
      for (const sheet of [0, 1, 2])
        for (const [name, , unit] of file.shown(sheet))
          expect(unit, name).not.toMatch(/^[A-Za-z]+\/[a-z-]+$/);
      const sources = new Map(file.shown(2).map((row) => [row[0], row]));
      for (const id of factsOfCalculator(calculator))
        expect(sources.get(id)?.join(' ')).toContain(catalog!.facts.get(id)!.cited?.title ?? '');
      expect(sources.get('title')![3]).toBe(calculator.definition.title[language]);
    }
  });
});

it('writes the same file every time', async () => {
  expect(await write(calculators[0]!)).toEqual(await write(calculators[0]!));
});

it('stops at a step that no spreadsheet could hold', async () => {
  const [calculator] = calculators;
  const deep = Array.from({ length: 1500 }).reduce<Tree>((tree) => ['+', tree, 123456], 1);
  const model = {
    ...calculator!.model,
    steps: [{ name: 'endless', unit: '1', factor: 1, tree: deep }],
    lenses: [],
  };
  const definition = {
    ...calculator!.definition,
    steps: { endless: calculator!.definition.steps[calculator!.model.steps[0]!.name]! },
  };
  await expect(write({ ...calculator!, model: { ...model, warnings: [] }, definition })).rejects.toThrow(
    'Split it into two steps.',
  );
});

describe('the sheet on the screen and on paper', () => {
  const shown = ['en', 'de'] as const;
  it.each(shown)('says at each field what may be typed, in words (%s)', async (language) => {
    for (const calculator of calculators) {
      const files = unzipSync(await write(calculator, language));
      const [inputs, , sources] = [1, 2, 3].map((number) =>
        strFromU8(files[`xl/worksheets/sheet${number}.xml`]!),
      );
      const fields = [...inputs!.matchAll(/<dataValidation [^>]*>/g)].map(([tag]) => tag);
      expect(fields.length).toBeGreaterThanOrEqual(calculator.model.inputs.length);
      for (const field of fields) {
        expect(field).toContain('showInputMessage="1"');
        expect(/ prompt="([^"]+)"/.exec(field)?.[1]).toMatch(
          language === 'de' ? /^(Erlaubt: von |Aus der Liste)/ : /^(Allowed: from |Pick from)/,
        );
      }
      // Landscape A4 has room for about 130 letters of 10 points; a print of 7 points and more can be read.
      for (const [sheet, columns] of [
        [inputs!, 6],
        [sources!, 5],
      ] as const) {
        const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
        const printed = widths.slice(0, columns).reduce((sum, width) => sum + width, 0);
        expect(10 * Math.min(1, 130 / printed)).toBeGreaterThanOrEqual(7);
      }
      expect(strFromU8(files['xl/workbook.xml']!)).toMatch(
        new RegExp(`_xlnm\\.Print_Area[^>]*>${sheetNames[language][0]}!\\$A\\$1:\\$F\\$\\d+`),
      );
    }
  });
});
