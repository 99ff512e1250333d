import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReader, monthlyLenses } from '../../../src/client/class/class-answers';
import { readCodes } from '../../../src/client/class/read-codes';
import { embedCode } from '../../../src/client/embed/embed-code';
import { noticeText } from '../../../src/client/notices';
import {
  atlasDefaults,
  choicesOf,
  defaultsOf,
  packRows,
  readAtlasState,
  withKind,
  writeAtlasState,
} from '../../../src/models/atlas';
import { selectRows } from '../../../src/models/atlas-select';
import { runCalculator } from '../../../src/models/calculator';
import { readClassCode, readPreset, writePreset } from '../../../src/models/class-code';
import { decodeState, encodeState } from '../../../src/models/query';
import { readContent } from '../../content/read-content';
import { hostileQueries, links, seed } from './hostile-queries';
import { textsOf } from '../i18n/interface-texts';
import { texts } from './texts';

const models = [...readContent().catalog!.calculators.values()].map(({ model }) => model);
const run = { seed, numRuns: links };
/** Nothing that a link does may show on objects that come after it. */
const untouched = () => expect(Object.keys(Object.prototype)).toEqual([]);

describe(`${links} hostile links`, { timeout: 60_000 }, () => {
  it('give every calculator values within its bounds, and figures', () => {
    const names = [...new Set(models.flatMap(({ inputs }) => inputs.map(({ name }) => name)))];
    const options = models.flatMap(({ inputs }) => inputs.flatMap((input) => input.options ?? []));
    const english = textsOf('en');
    const queries = hostileQueries([...names, 'own'], [...new Set(options.map(({ id }) => id))]);
    fc.assert(
      fc.property(fc.constantFrom(...models.keys()), queries, (index, query) => {
        const model = models[index]!;
        const { values, own, notices } = decodeState(model, query);
        const outside = Object.entries(values).filter(([name, value]) => {
          const input = model.inputs.find((known) => known.name === name)!;
          return input.options ? !input.options[value] : !(value >= input.min && value <= input.max);
        });
        expect(outside).toEqual([]);
        expect(typeof own !== 'number' || (own >= 0 && own <= (model.ask?.max ?? Infinity))).toBe(true);
        const figures = Object.values(runCalculator(model, values).lenses).flatMap((range) =>
          Object.values(range ?? {}),
        );
        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
        // The page writes the state back into the address: there it is sound.
        const again = decodeState(model, encodeState(model, values, own));
        expect(again.notices).toEqual([]);
        const told = notices.map((notice) => ({
          quoted: 'text' in notice ? notice.text : '',
          words: noticeText(notice, texts, english),
        }));
        expect(told.filter(({ quoted, words }) => quoted.length > 60 || !words.includes(quoted))).toEqual([]);
      }),
      run,
    );
    untouched();
  });

  it('give the price atlas a view that it knows', () => {
    const word = { topic: 'a', unit: 'EUR', per: 'month', lens: 'reward', practice: 'b', data: 'c' };
    const row = {
      ...word,
      place: 'DE',
      grade: 'A',
      basis: 'paid',
      open: '',
      verified: 'read',
      outlet: 'd',
      id: 'e',
      label: 'f',
      forecast: '',
    };
    const rows = [withKind({ ...row, year: 2020, value: 1, low: null, high: null })];
    const choices = choicesOf(packRows(rows), { rates: {}, index: { 2020: 100 } });
    const filters = Object.keys(choices) as (keyof typeof choices)[];
    fc.assert(
      fc.property(hostileQueries([...filters, 'text'], ['reward', 'EUR', '2020', 'all', 'own']), (query) => {
        const { state, notices } = readAtlasState(query, choices);
        expect(Object.keys(state)).toEqual(Object.keys(atlasDefaults));
        const unknown = filters.flatMap((name) => {
          const allowed = [...choices[name], defaultsOf(state.view)[name], name === 'money' ? 'own' : 'all'];
          return [state[name]].flat().filter((choice) => !allowed.includes(choice));
        });
        expect(unknown).toEqual([]);
        expect(state.text.length).toBeLessThanOrEqual(80);
        expect(selectRows(rows, state).rows.length).toBeLessThanOrEqual(1);
        expect(notices.filter(({ name, text }) => name.length > 60 || text.length > 60)).toEqual([]);
        const written = writeAtlasState(state);
        const again = readAtlasState(written, choices);
        expect(again.notices).toEqual([]);
        expect(writeAtlasState(again.state)).toBe(written);
      }),
      run,
    );
    untouched();
  });

  it('set a class up within bounds or not at all', () => {
    const model = models.find((one) => monthlyLenses(one).length > 0)!;
    const signs = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ-%#='),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(hostileQueries(['3H8-K2QW']), signs), (fragment) => {
        const read = readPreset(model, fragment);
        if (!('preset' in read)) return;
        const { values, hidden } = read.preset;
        for (const [name, value] of Object.entries(values)) {
          const input = model.inputs.find((known) => known.name === name)!;
          expect(
            input.options ? value < input.options.length : value >= input.min && value <= input.max,
          ).toBe(true);
        }
        expect(hidden.filter((id) => !model.lenses.some((lens) => lens.id === id))).toEqual([]);
        expect(readPreset(model, writePreset(model, read.preset))).toEqual(read);
      }),
      run,
    );
  });

  it('and texts are no codes of a class, or codes within bounds', () => {
    const model = models.find((one) => monthlyLenses(one).length > 0)!;
    const signs = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZilo -–'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(hostileQueries(['3H8-K2QW']), signs), (text) => {
        const read = readClassCode(model, text);
        if ('entry' in read)
          for (const [name, value] of Object.entries(read.entry.values)) {
            const input = model.inputs.find((known) => known.name === name)!;
            expect(value >= 0 && value <= Math.max(input.max, input.options?.length ?? 0)).toBe(true);
          }
        const set = { version: 1, deals: [{ answers: ['take', 'no', 'more'] }] };
        const { found, slips } = readCodes(text, answerReader(model, set));
        // No line is passed over without a word.
        const told = new Set([...found, ...slips].map(({ line }) => line));
        const lines = text.split(/\r\n|[\r\n\u0085\u2028\u2029\v\f]/);
        expect(
          lines.filter((line, index) => line.trim() && /[a-z0-9]/i.test(line) && !told.has(index + 1)),
        ).toEqual([]);
        for (const slip of slips) expect(slip.text.length).toBeLessThanOrEqual(40);
      }),
      run,
    );
  });

  it('stay one attribute in the code that a newsroom pastes', () => {
    fc.assert(
      fc.property(hostileQueries(['theme', 'surveys']), (query) => {
        const code = embedCode({ address: `https://x.org/embed/a/?${query}`, title: query, height: 1 });
        // Without quoted attributes nothing of the query may be left.
        expect(code.replace(/="[^"<]*"/g, '=""')).toBe(
          embedCode({ address: '', title: '', height: 1 }).replace(/="[^"<]*"/g, '=""'),
        );
      }),
      run,
    );
  });
});
