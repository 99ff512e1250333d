import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  answerReader,
  emptyLenses,
  monthlyLenses,
  spreadOf,
  tallyDeals,
  type ClassAnswer,
  type DealsAnswer,
  type PriceAnswer,
} from '../../../src/client/class/class-answers';
import { dealsTable, priceTable, toCsv, toXlsx, type FileTexts } from '../../../src/client/class/class-files';
import { readCodes } from '../../../src/client/class/read-codes';
import type { CalculatorModel } from '../../../src/models/calculator';
import { writeClassCode } from '../../../src/models/class-code';
import { writeDealCode, type DealChoices, type DealSet } from '../../../src/models/deal-code';

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
const set: DealSet = {
  version: 1,
  deals: [{ answers: ['take', 'no', 'more'] }, { answers: ['object', 'let'] }, { answers: [] }],
};
const priceCode = (own: number | null | undefined, values = {}) => writeClassCode(model, { values, own });
const dealCode = (choices: DealChoices) => writeDealCode(set, choices);
const read = answerReader(model, set);
const answersIn = (text: string): ClassAnswer[] => readCodes(text, read).found.map(({ entry }) => entry);
const prices = (text: string) => answersIn(text) as PriceAnswer[];
const deals = (text: string) => answersIn(text) as DealsAnswer[];

describe('the codes of a class', () => {
  it('take the yardsticks that count over the months, and put them in euros a month', () => {
    expect(monthlyLenses(model)).toHaveLength(1);
    const answers = prices([priceCode(5), priceCode(5, { months: 3 }), priceCode(5, { kind: 1 })].join('\n'));
    expect(answers.map(({ results }) => results['company'])).toEqual([2, 2, null]);
  });

  it('are told apart by what they hold, pasted in one go', () => {
    const mixed = `${dealCode([{ answer: 'take' }, { answer: 'let' }, undefined])}, ${priceCode(7)}`;
    expect(answersIn(mixed).map(({ kind }) => kind)).toEqual(['deals', 'price']);
  });

  it('of another version are known for that, whatever they hold', () => {
    const old = [
      writeClassCode({ ...model, version: 2 }, { values: {}, own: 3 }),
      writeDealCode({ ...set, version: 2 }, [{ answer: 'take' }]),
    ];
    for (const code of old) expect(read(code)).toEqual({ problem: 'version' });
  });
});

describe('what the class chose', () => {
  const answers = deals(
    [
      [{ answer: 'more', price: 12 }, { answer: 'let' }, undefined],
      [{ answer: 'more', price: 3.5 }, { answer: 'object' }, undefined],
      [{ answer: 'take' }, undefined, undefined],
    ]
      .map(dealCode)
      .join(' '),
  );

  it('is counted deal by deal, with the prices', () => {
    expect(tallyDeals(set.deals, answers)).toEqual([
      { counts: { take: 1, no: 0, more: 2 }, open: 0, prices: [3.5, 12] },
      { counts: { object: 1, let: 1 }, open: 1, prices: [] },
      { counts: {}, open: 3, prices: [] },
    ]);
  });

  it('becomes a table with a column a deal, and one for its prices', () => {
    expect(dealsTable(set, answers, texts)).toEqual([
      ['number', 'Panel', 'Panel, EUR', 'O2'],
      [1, 'for more', 12, 'let run'],
      [2, 'for more', 3.5, 'objected'],
      [3, 'taken', undefined, ''],
    ]);
  });
});

const texts: FileTexts = {
  line: 'number',
  own: 'own, a month',
  noPrice: 'no price',
  inputs: { kind: 'kind', months: 'months' },
  options: { kind: ['a', 'the "second"'] },
  results: { company: 'company' },
  deals: [
    { answer: 'Panel', price: 'Panel, EUR', labels: { take: 'taken', no: 'refused', more: 'for more' } },
    { answer: 'O2', price: '', labels: { object: 'objected', let: 'let run' } },
    { answer: 'Insiders', price: '', labels: {} },
  ],
};

describe('the files to take away', () => {
  const table = priceTable(
    model,
    prices(`Kim: ${priceCode(7.5, { kind: 1 })}\n${priceCode(null, { months: 3 })}\n${priceCode(undefined)}`),
    texts,
  );

  it('hold what the codes say and no names', () => {
    expect(toCsv([table], 'en')).toBe(
      'number,"own, a month",kind,months,company\r\n1,7.5,"the ""second""",12,\r\n2,no price,a,3,2\r\n3,,a,12,2\r\n',
    );
  });

  it('open in columns in a German Excel: byte order mark once, semicolons, decimal comma', () => {
    const csv = toCsv([table, [['x'], [1.5]]], 'de');
    expect(csv).toBe(
      '\ufeffnumber;own, a month;kind;months;company\r\n1;7,5;"the ""second""";12;\r\n2;no price;a;3;2\r\n3;;a;12;2\r\n' +
        '\r\nx\r\n1,5\r\n',
    );
  });

  it('are a workbook with a sheet for each kind, numbers as numbers', async () => {
    const parts = unzipSync(
      await toXlsx([
        { name: 'Prices', table },
        { name: 'Deals', table: [['x'], [1.5]] },
      ]),
    );
    const text = (name: string) => strFromU8(parts[name]!);
    expect(text('xl/workbook.xml')).toMatch(/name="Prices"[\s\S]*name="Deals"/);
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>7.5</v>');
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(),
    ).not.toContain('Kim');
  });
});

describe('a class link', () => {
  it('is known to leave yardsticks empty before the class sees it', () => {
    expect(emptyLenses(model, {}, [])).toEqual([]);
    expect(emptyLenses(model, { kind: 1 }, [])).toEqual(['company', 'harm']);
    expect(emptyLenses(model, { kind: 1 }, ['company'])).toEqual(['harm']);
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
