import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromSlider,
  readField,
  readNumber,
  stepped,
  toSlider,
  writeNumber,
} from '../../../src/models/numbers';

const euros = 'EUR/month';
/** What a text says in a language: a number, or the word for the problem. */
const says = (text: string, language: string, unit = euros) => {
  const reading = readNumber(text, language, unit);
  return 'problem' in reading ? reading.problem : reading.value;
};

describe('numbers as people type them', () => {
  it.each([
    ['1,5', 1.5, 'unreadable'],
    ['4,2', 4.2, 'unreadable'],
    ['2,50', 2.5, 'unreadable'],
    ['1.5', 'unreadable', 1.5],
    ['0.5', 'unreadable', 0.5],
    [',5', 0.5, 'unreadable'],
    ['.5', 'unreadable', 0.5],
    ['1.000', 1000, 'ambiguous'],
    ['1,000', 'ambiguous', 1000],
    ['0,125', 0.125, 'unreadable'],
    ['0.125', 'unreadable', 0.125],
    ['10.000', 10_000, 'ambiguous'],
    ['90,000', 'ambiguous', 90_000],
    ['1.000.000', 1e6, 'unreadable'],
    ['1,000,000', 'unreadable', 1e6],
    ['1.234,5', 1234.5, 'unreadable'],
    ['1,234.5', 'unreadable', 1234.5],
    ['1.00.0', 'unreadable', 'unreadable'],
    ['1,00,0', 'unreadable', 'unreadable'],
    ['1.0000', 'unreadable', 1],
    ['2 Mio.', 2e6, 'unreadable'],
    ['2,5 Mio', 2.5e6, 'unreadable'],
    ['1,3 Mrd. €', 1.3e9, 'unreadable'],
    ['3 Tsd.', 3000, 'unreadable'],
    ['2 million', 2e6, 2e6],
    ['1.3 bn', 'unreadable', 1.3e9],
    ['1 billion', 1e12, 1e9],
    ['5k', 'unreadable', 5000],
  ] as const)('reads %s as %s in German and as %s in English', (text, german, inEnglish) => {
    expect(says(text, 'de')).toBe(german);
    expect(says(text, 'en')).toBe(inEnglish);
  });

  it.each([
    ['20', 20],
    [' 20 ', 20],
    ['+3', 3],
    ['-2', -2],
    ['\u22122', -2],
    ['\u20132', -2],
    ['- 2', -2],
    ['1/2', 0.5],
    ['½', 0.5],
    ['2½', 2.5],
    ['10 000', 10_000],
    ['10\u00a0000', 10_000],
    ['10\u202f000', 10_000],
    ['10\u2009000', 10_000],
    ["1'000", 1000],
    ['\u200b7\ufeff', 7],
    ['€20', 20],
    ['20 €', 20],
    ['-€5', -5],
    ['20 Euro', 20],
    ['EUR 20', 20],
    ['3,-', 3],
    ['3,\u2013', 3],
    ['007', 7],
  ])('reads %j as %d in either language', (text, value) => {
    expect(says(text, 'de')).toBe(value);
    expect(says(text, 'en')).toBe(value);
  });

  it.each([
    'ten',
    'zehn',
    'abc',
    '1e5',
    '0x10',
    '--5',
    '5-',
    '1/0',
    '1 2',
    '1 00',
    '5 5 Euro',
    '∞',
    'NaN',
    '٣',
    '2²',
    '10%',
  ])('refuses %j in either language', (text) => {
    expect(says(text, 'de')).toBe('unreadable');
    expect(says(text, 'en')).toBe('unreadable');
  });

  it('knows an empty field from an unreadable one', () => {
    expect(says('  ', 'de')).toBe('empty');
    expect(says('€', 'de')).toBe('unreadable');
  });

  it('takes the money and the percent of the field alone', () => {
    expect(says('$5', 'en')).toBe('currency');
    expect(says('5 Dollar', 'de')).toBe('currency');
    expect(says('$5', 'en', 'USD/review')).toBe(5);
    expect(says('US$5', 'en', 'USD')).toBe(5);
    expect(says('50 %', 'de', 'percent')).toBe(50);
    expect(says('0.1%', 'en', 'percent/year')).toBe(0.1);
  });

  it('reads back everything that it writes', () => {
    const numbers = fc.oneof(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Number(value.toPrecision(12))),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((value) => value / 1000),
    );
    for (const language of ['de', 'en'])
      fc.assert(
        fc.property(numbers, (value) => {
          fc.pre(value === 0 || Math.abs(value) > 1e-6);
          expect(says(writeNumber(value, language), language, '1')).toBe(value + 0);
        }),
      );
    expect(writeNumber(90_000.5, 'en')).toBe('90,000.5');
    expect(writeNumber(1_300_000_000, 'de')).toBe('1.300.000.000');
    expect(writeNumber(1000, 'de')).toBe('1000');
    // As results print them: English parts off thousands from 1,000.
    expect(writeNumber(1000, 'en')).toBe('1,000');
    expect(writeNumber(1.125, 'en')).toBe('1.1250');
    expect(writeNumber(0.1 + 0.2, 'de')).toBe('0,3');
    expect(writeNumber(1e-7, 'en')).toBe('0.0000001');
  });

  it('never throws, and never gives a number that is none', () => {
    for (const language of ['de', 'en', 'xx'])
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const reading = readNumber(text, language);
          expect('value' in reading ? Number.isFinite(reading.value) : reading.problem).toBeTruthy();
        }),
      );
  });
});

describe('a field', () => {
  const surveys = { min: 0, max: 20, step: 1, unit: 'survey/month', decimals: 0 };
  const pay = { min: 0.5, max: 1, step: 0.05, unit: 'EUR/survey', decimals: 2 };
  const spent = { min: 0.01, max: 5, step: 0.01, unit: 'percent', decimals: 3, scale: 'log' as const };

  it('holds to its range and its digits, and moves nothing', () => {
    expect(readField('99999', 'de', surveys)).toEqual({ problem: 'range' });
    expect(readField('-2', 'de', surveys)).toEqual({ problem: 'range' });
    expect(readField('2,5', 'de', surveys)).toEqual({ problem: 'whole' });
    expect(readField('0.755', 'en', pay)).toEqual({ problem: 'decimals' });
    expect(readField('0,75', 'de', pay)).toEqual({ value: 0.75 });
    expect(readField('20', 'de', surveys)).toEqual({ value: 20 });
  });

  it('steps by its own step, held to the range', () => {
    expect(stepped(0.75, 1, pay)).toBe(0.8);
    expect(stepped(1, 1, pay)).toBe(1);
    expect(stepped(2, -1, surveys)).toBe(1);
    expect(stepped(2, 10, surveys)).toBe(12);
    expect(stepped(undefined, 1, surveys)).toBe(0);
  });

  it('steps by a factor on a logarithmic scale, and never stands still', () => {
    expect(stepped(0.1, 1, spent)).toBe(0.11);
    expect(stepped(0.1, 10, spent)).toBe(0.2);
    expect(stepped(0.01, -1, spent)).toBe(0.01);
    const people = { min: 1, max: 1e7, step: 1, unit: 'person', decimals: 0, scale: 'log' as const };
    expect(stepped(1, 1, people)).toBe(2);
    expect(stepped(4, -1, people)).toBe(3);
    expect(stepped(1e6, 10, people)).toBe(2e6);
  });

  it('goes by factors along a logarithmic slider, to two digits: half the way is the middle of the powers, and there and back is the same', () => {
    const people = { min: 1, max: 1e6, step: 1, unit: 'person', decimals: 0, scale: 'log' as const };
    expect([0, 250, 500, 750, 1000].map((at) => fromSlider(people, at))).toEqual([1, 32, 1000, 32_000, 1e6]);
    expect([1, 1000, 1e6].map((value) => toSlider(people, value))).toEqual([0, 500, 1000]);
    for (const value of [1, 2, 5, 40, 990, 12_000, 1e6])
      expect(fromSlider(people, toSlider(people, value))).toBe(value);
    const [low, ...rest] = Array.from({ length: 101 }, (_, step) => fromSlider(people, step * 10));
    rest.reduce((before, now) => {
      expect(now).toBeGreaterThanOrEqual(before);
      return now;
    }, low!);
  });

  it('gives whole things from a slider, and its ends exactly', () => {
    const people = { min: 1, max: 1e7, step: 1, unit: 'person', decimals: 0, scale: 'log' as const };
    for (let at = 0; at <= 1000; at += 7) expect(Number.isInteger(fromSlider(people, at))).toBe(true);
    expect(fromSlider(people, 1000)).toBe(1e7);
    expect(fromSlider(spent, toSlider(spent, 0.1))).toBe(0.1);
    expect(fromSlider(surveys, 7)).toBe(7);
  });
});
