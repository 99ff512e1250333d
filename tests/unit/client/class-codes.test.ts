import { describe, expect, it } from 'vitest';
import { monthlyLenses, readLines, spreadOf, toCsv } from '../../../src/client/class/class-codes';
import { readPreset, writePreset } from '../../../src/client/class/class-preset';
import type { CalculatorModel } from '../../../src/models/calculator';
import { writeClassCode } from '../../../src/models/class-code';

const one = { low: 1, central: 1, high: 1 };
/** Two euros a month from the firm for the first kind of data, nothing known for the second. */
const model: CalculatorModel = {
  id: 'small',
  version: 1,
  ask: { unit: 'EUR/month', factor: 1, max: 200, over: { input: 'months', unit: 'EUR', factor: 1 } },
  answer: [],
  open: [],
  inputs: [
    {
      name: 'kind',
      kind: 'choice',
      unit: '1',
      factor: 1,
      min: 0,
      max: 1,
      step: 1,
      decimals: 0,
      initial: one,
      status: 'assumed',
      options: [
        { id: 'a', value: one },
        { id: 'b', value: { low: 2, central: 2, high: 2 } },
      ],
    },
    {
      name: 'months',
      kind: 'number',
      unit: 'month',
      factor: 1,
      min: 1,
      max: 60,
      step: 1,
      decimals: 0,
      initial: { low: 12, central: 12, high: 12 },
      status: 'assumed',
    },
  ],
  constants: [],
  steps: [
    {
      name: 'earns',
      unit: 'EUR',
      factor: 1,
      tree: ['if', ['==', 'kind', 1], ['*', 2, 'months'], ['/', 0, 0]],
    },
    { name: 'record', unit: 'EUR/record', factor: 1, tree: 3 },
  ],
  lenses: [
    { id: 'company', lens: 'company', unit: 'EUR', step: 'earns', also: [] },
    { id: 'list', lens: 'market', unit: 'EUR/record', step: 'record', also: [] },
    { id: 'harm', lens: 'harm', unit: 'EUR', step: 'earns', also: [], apart: true },
  ],
};
const code = (own: number | null | undefined, values = {}) => writeClassCode(model, { values, own });

describe('the codes of a class', () => {
  it('take the rulers that count over the months, and put them in euros a month', () => {
    expect(monthlyLenses(model)).toHaveLength(1);
    const { answers } = readLines(model, `${code(5)}\n${code(5, { months: 3 })}\n${code(5, { kind: 1 })}`);
    expect(answers.map(({ results }) => results['company'])).toEqual([2, 2, null]);
  });

  it('count with a name before them, and without', () => {
    const lines = [
      code(7),
      `Kim: ${code(8)}`,
      `Lee\t${code(9).toLowerCase()}`,
      `Anna Lena ${code(null)}`,
      '',
      code(undefined),
    ];
    const { answers, slips } = readLines(model, lines.join('\r\n'));
    expect(slips).toEqual([]);
    expect(answers.map(({ line, own }) => [line, own])).toEqual([
      [1, 7],
      [2, 8],
      [3, 9],
      [4, null],
      [6, undefined],
    ]);
  });

  it('are named by their line where they are garbled, and the rest counts', () => {
    const { answers, slips } = readLines(model, `${code(7)}\nhello!\n${code(7).slice(0, -1)}\n${code(8)}`);
    expect(answers).toHaveLength(2);
    expect(slips).toEqual([
      { line: 2, text: 'hello!', problem: 'sign' },
      { line: 3, text: code(7).slice(0, -1), problem: 'slip' },
    ]);
  });

  it('become a table to take away, without the names', () => {
    const { answers } = readLines(
      model,
      `Kim: ${code(7.5, { kind: 1 })}\n${code(null, { months: 3 })}\n${code(undefined)}`,
    );
    const csv = toCsv(model, answers, {
      line: 'line',
      own: 'own, a month',
      noPrice: 'no price',
      inputs: { kind: 'kind', months: 'months' },
      options: { kind: ['a', 'the "second"'] },
      results: { company: 'company' },
    });
    expect(csv).toBe(
      'line,"own, a month",kind,months,company\r\n1,7.5,"the ""second""",12,\r\n2,no price,a,3,2\r\n3,,a,12,2\r\n',
    );
  });
});

describe('the numbers of a row', () => {
  it.each([
    [[3, 0, null, 1], { values: [1, 3], zeros: 1, missing: 1, median: 1 }],
    [[4, 2], { values: [2, 4], zeros: 0, missing: 0, median: 3 }],
    [[], { values: [], zeros: 0, missing: 0, median: null }],
    [[null, undefined], { values: [], zeros: 0, missing: 2, median: null }],
  ])('of %j are sorted and counted', (numbers, expected) => expect(spreadOf(numbers)).toEqual(expected));
});

describe('the fragment of a class link', () => {
  it.each([
    [{ lenses: null, guess: true }, '#class=all'],
    [{ lenses: ['company', 'people-hide'], guess: false }, '#class=company.people-hide&guess=no'],
  ])('says what is set: %j', (preset, fragment) => {
    expect(writePreset(preset)).toBe(fragment);
    expect(readPreset(fragment)).toEqual(preset);
  });

  it('is none where nothing is set', () => {
    expect(readPreset('')).toBeNull();
    expect(readPreset('#gap')).toBeNull();
  });
});
