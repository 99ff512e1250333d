import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCalculator } from '../../../src/models/calculator';
import { decodeState, encodeState, stateIn } from '../../../src/models/query';
import { model } from './small-model';

describe('the state in the address', () => {
  it('is empty when nothing differs', () => {
    expect(encodeState(model, {})).toBe('');
    expect(encodeState(model, { surveys: 2, fixedReward: 3.0000000000001, surveyPay: 0.75, damage: 0 })).toBe(
      '',
    );
  });

  it('puts the version first, then only what differs', () => {
    expect(encodeState(model, { surveys: 4, fixedReward: 3 })).toBe('m=2&surveys=4');
    expect(encodeState(model, { surveyPay: 0.1 + 0.7 })).toBe('m=2&surveyPay=0.8');
    expect(encodeState(model, { damage: 1, panel: 12345 }, 12.5)).toBe(
      'm=2&panel=12345&damage=refund&own=12.5',
    );
    expect(encodeState(model, {}, null)).toBe('m=2&own=none');
  });

  it('reads back what it wrote', () => {
    const values = fc.record(
      {
        fixedReward: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
        withFixed: fc.integer({ min: 0, max: 1 }),
        surveys: fc.integer({ min: 0, max: 20 }),
        surveyPay: fc.integer({ min: 50, max: 100 }).map((cents) => cents / 100),
        adRevenue: fc.integer({ min: 3, max: 33 }).map((hundred) => hundred * 1e8),
        panel: fc.integer({ min: 1000, max: 200000 }),
        damage: fc.integer({ min: 0, max: 1 }),
      },
      { requiredKeys: [] },
    );
    const own = fc.option(fc.integer({ min: 0, max: 20000 }).map((cents) => cents / 100));
    fc.assert(
      fc.property(values, own, (given, price) => {
        const state = decodeState(model, `?${encodeState(model, given, price)}`);
        expect(state.notices).toEqual([]);
        expect(state.own).toBe(price);
        expect(runCalculator(model, state.values)).toEqual(runCalculator(model, given));
      }),
    );
  });

  it('clamps what is out of range and says so', () => {
    expect(decodeState(model, 'm=2&surveys=99&own=-5')).toEqual({
      values: { surveys: 20 },
      own: 0,
      notices: [
        { kind: 'clamped', name: 'surveys', value: 99, min: 0, max: 20 },
        { kind: 'clamped', name: 'own', value: -5, min: 0, max: 200 },
      ],
    });
  });

  it('says so when it keeps fewer digits than the link brings', () => {
    expect(decodeState(model, 'surveys=2.5&surveyPay=0.755&own=1.999')).toEqual({
      values: { surveys: 3, surveyPay: 0.76 },
      own: 2,
      notices: [
        { kind: 'rounded', name: 'surveys', value: 2.5, used: 3 },
        { kind: 'rounded', name: 'surveyPay', value: 0.755, used: 0.76 },
        { kind: 'rounded', name: 'own', value: 1.999, used: 2 },
      ],
    });
  });

  it('leaves a default where it is, with its range', () => {
    expect(decodeState(model, 'surveyPay=0.75&surveys=2&damage=court').values).toEqual({});
  });

  it('reads links that mail programs and advertisers changed', () => {
    expect(decodeState(model, 'm=2&amp;surveys=4&amp;own=3)').values).toEqual({ surveys: 4 });
    expect(decodeState(model, 'm=2&amp;surveys=4&amp;own=3)').own).toBe(3);
    expect(decodeState(model, 'surveys=4&mc_cid=1&msclkid=2&_ga=3&igshid=4&mtm_source=5').notices).toEqual(
      [],
    );
  });

  it('finds the state behind #, or in the query of a link from before', () => {
    expect(stateIn('', '#m=2&surveys=4')).toBe('m=2&surveys=4');
    expect(stateIn('?m=2&surveys=4', '')).toBe('m=2&surveys=4');
    expect(stateIn('?m=2&surveys=4', '#sources')).toBe('m=2&surveys=4');
    expect(stateIn('', '')).toBe('');
  });

  it('drops what it cannot read and says so', () => {
    expect(decodeState(model, 'm=x&surveys=many&damage=fire&surveyPay=&own=1,5&withFixed=Infinity')).toEqual({
      values: {},
      notices: [
        { kind: 'unreadable', name: 'm', text: 'x' },
        { kind: 'unreadable', name: 'withFixed', text: 'Infinity' },
        { kind: 'unreadable', name: 'surveys', text: 'many' },
        { kind: 'unreadable', name: 'surveyPay', text: '' },
        { kind: 'unreadable', name: 'damage', text: 'fire' },
        { kind: 'unreadable', name: 'own', text: '1,5' },
      ],
    });
  });

  it('names unknown parameters, but not those of hosts and advertisers', () => {
    const text =
      'theme=dark&language=de&lens=reward&initialWidth=300&childId=a&parentUrl=b&parentTitle=c&utm_source=d&fbclid=e&gclid=f';
    expect(decodeState(model, text).notices).toEqual([]);
    expect(decodeState(model, 'survys=3&__proto__=1').notices).toEqual([
      { kind: 'unknown', name: 'survys' },
      { kind: 'unknown', name: '__proto__' },
    ]);
  });

  it('says when a link is of another version of the model', () => {
    expect(decodeState(model, 'm=1&surveys=4')).toEqual({
      values: { surveys: 4 },
      notices: [{ kind: 'version', found: 1, current: 2 }],
    });
  });

  it('never throws on any text', () => {
    const parts = fc.constantFrom(
      'surveys',
      'm',
      'own',
      'damage',
      '=',
      '&',
      '?',
      '%',
      '%E0%A4',
      '+',
      'none',
      '1e999',
      '-1',
      'NaN',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((words) => words.join('')),
        ),
        (text) => {
          const { values } = decodeState(model, text);
          for (const value of Object.values(values)) expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
