import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalculatorModel, InputModel } from '../../../src/models/calculator';
import {
  readClassCode,
  readPreset,
  writeClassCode,
  writePreset,
  type ClassEntry,
} from '../../../src/models/class-code';

const number = (name: string, min: number, max: number, step: number): InputModel => ({
  name,
  kind: 'number',
  unit: '1',
  factor: 1,
  min,
  max,
  step,
  decimals: step < 1 ? 1 : 0,
  initial: null,
  status: 'unknown',
});
const option = (id: string) => ({ id, value: { low: 0, central: 0, high: 0 } });

const model: CalculatorModel = {
  id: 'small',
  version: 1,
  ask: { unit: 'EUR/month', factor: 1, max: 200 },
  answer: [],
  open: [],
  inputs: [
    { ...number('kind', 0, 2, 1), kind: 'choice', options: ['a', 'b', 'c'].map(option) },
    number('months', 1, 60, 1),
    number('amount', 0, 50, 0.5),
    { ...number('on', 0, 1, 1), kind: 'switch' },
    number('chance', 0, 100, 1),
  ],
  constants: [],
  steps: [],
  lenses: [],
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const entries: fc.Arbitrary<ClassEntry> = fc
  .record({
    kind: maybe(fc.integer({ min: 1, max: 2 })),
    months: maybe(fc.integer({ min: 1, max: 60 })),
    amount: maybe(fc.integer({ min: 0, max: 100 }).map((steps) => steps / 2)),
    on: maybe(fc.integer({ min: 0, max: 1 })),
    chance: maybe(fc.integer({ min: 0, max: 100 })),
    own: fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100),
    ),
  })
  .map(({ own, ...values }) => ({
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
      string,
      number
    >,
    ...(own !== undefined && { own }),
  }));

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bare = (code: string) => code.replaceAll('-', '');
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

describe('a class code', () => {
  it('gives back what was entered', () => {
    fc.assert(
      fc.property(
        entries,
        (entry) => void expect(readClassCode(model, writeClassCode(model, entry))).toEqual({ entry }),
      ),
    );
  });

  it('is a few signs long', () => {
    expect(bare(writeClassCode(model, { values: {} }))).toHaveLength(3);
    expect(bare(writeClassCode(model, { values: {}, own: 10 })).length).toBeLessThanOrEqual(6);
    expect(
      bare(writeClassCode(model, { values: { kind: 2, months: 24 }, own: 200 })).length,
    ).toBeLessThanOrEqual(8);
    fc.assert(
      fc.property(
        entries,
        (entry) => void expect(bare(writeClassCode(model, entry)).length).toBeLessThanOrEqual(11),
      ),
    );
  });

  it('uses no letter that looks like another', () => {
    fc.assert(
      fc.property(
        entries,
        (entry) =>
          void expect(writeClassCode(model, entry)).toMatch(
            /^[0-9A-HJKMNP-TV-Z]{1,4}(-[0-9A-HJKMNP-TV-Z]{4})*$/,
          ),
      ),
    );
  });

  it('may be typed in small letters, with spaces, with O for 0, and with l for 1', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const code = writeClassCode(model, entry);
        const typed = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(readClassCode(model, typed)).toEqual({ entry });
      }),
    );
  });

  it('never passes with one wrong sign', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom(...signs), (entry, place, sign) => {
        const code = bare(writeClassCode(model, entry));
        const wrong = replaced(code, place % code.length, sign);
        if (wrong !== code) expect(readClassCode(model, wrong)).toEqual({ problem: 'slip' });
      }),
    );
  });

  it('never passes with two neighbours swapped', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (entry, place) => {
        const code = bare(writeClassCode(model, entry));
        const at = place % (code.length - 1);
        const swapped = replaced(replaced(code, at, code[at + 1]!), at + 1, code[at]!);
        if (swapped !== code) expect(readClassCode(model, swapped)).toEqual({ problem: 'slip' });
      }),
    );
  });

  it('reads any text without throwing, and only values inside the bounds', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }));
    fc.assert(
      fc.property(texts, (text) => {
        const read = readClassCode(model, text);
        if (!('entry' in read)) return;
        const { values, own } = read.entry;
        for (const { name, min, max } of model.inputs) {
          const value = values[name] ?? min;
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
        expect(own ?? 0).toBeLessThanOrEqual(200);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 'empty'],
    [' – ', 'empty'],
    ['Anna!', 'sign'],
    ['UUU', 'sign'],
    ['0', 'slip'],
    ['000000', 'slip'],
    ['7'.repeat(60), 'slip'],
  ])('says of %j what is wrong: %s', (text, problem) => {
    expect(readClassCode(model, text)).toEqual({ problem });
  });

  it('knows a code of another version of the calculator', () => {
    expect(readClassCode(model, writeClassCode({ ...model, version: 2 }, { values: {}, own: 3 }))).toEqual({
      problem: 'version',
    });
  });

  it('keeps a value to the digits that its field takes, and what lies outside at the nearest end', () => {
    expect(
      readClassCode(model, writeClassCode(model, { values: { amount: 3.33, months: 99 }, own: 999 })),
    ).toEqual({
      entry: { values: { amount: 3.3, months: 60 }, own: 200 },
    });
  });
});

describe('how a class link is set', () => {
  const wide: CalculatorModel = {
    ...model,
    lenses: ['reward', 'company', 'people', 'harm'].map((id) => ({
      id,
      lens: 'company',
      unit: 'EUR',
      step: 'x',
      also: [],
    })),
  };

  it('comes back from its code', () => {
    fc.assert(
      fc.property(
        entries,
        fc.subarray(['company', 'people', 'harm']),
        fc.boolean(),
        ({ values }, hidden, fixed) => {
          const preset = { values, hidden, fixed };
          expect(readPreset(wide, writePreset(wide, preset))).toEqual({ preset });
        },
      ),
    );
  });

  it('needs no code where all is as usual, and few signs where little is set', () => {
    expect(writePreset(wide, { values: {}, hidden: [], fixed: false })).toBe('');
    expect(readPreset(wide, '')).toEqual({ preset: { values: {}, hidden: [], fixed: false } });
    expect(
      bare(writePreset(wide, { values: { kind: 1 }, hidden: [], fixed: true })).length,
    ).toBeLessThanOrEqual(4);
  });

  it('is refused where a sign is wrong or the calculator has changed', () => {
    const code = writePreset(wide, { values: { kind: 1 }, hidden: ['harm'], fixed: true });
    expect(readPreset(wide, replaced(code, 0, code.startsWith('9') ? '8' : '9'))).toEqual({
      problem: 'slip',
    });
    expect(readPreset({ ...wide, version: 2 }, code)).toEqual({ problem: 'version' });
  });
});
