import { describe, expect, it } from 'vitest';
import { factFile } from '../../src/catalog/fact-files';
import { splitUnit } from '../../src/schemas/fact';
import { isCurrency } from '../../src/schemas/words';
import { readContent } from './read-content';

const { facts, sources, calculators } = readContent();
const entries = Object.entries(facts).flatMap(([entry, group]) =>
  Object.entries(group).map(([id, fact]) => ({ id, fact, file: factFile(entry) })),
);
const ids = new Set(entries.map(({ id }) => id));
const sourceIds = new Set(Object.values(sources).flatMap((items) => items.map(({ id }) => id)));
const byId = new Map(entries.map(({ id, fact }) => [id, fact]));
const inAtlas = ({ fact }: (typeof entries)[number]) => fact.lens && isCurrency(splitUnit(fact.unit).unit);

/** Below this length a name or a figure may well be the same in both languages. */
const shortText = 25;

/** Words of the workshop that no reader should meet. */
const internalWords =
  /\bslider|\bRegler\b|\bdigest\b(?! of )|\bseed\b|\bthe site must\b|\bdie Seite muss\b|\bTODO\b|\.(json|yaml|mdx|txt)\b/i;

/** Every text of a fact that readers see. */
const textsOf = ({ label, note }: (typeof entries)[number]['fact']) =>
  [label.en, label.de, note?.en, note?.de].filter((text) => text !== undefined);

/** The numbers of a text from 13 on, in order of size; smaller ones are often words. */
function numbersOf(text: string, language: 'en' | 'de'): string {
  const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const plain = text
    .replace(new RegExp(`(\\d)\\${thousands}(?=\\d{3}(?!\\d))`, 'g'), '$1')
    .replace(new RegExp(`(\\d)\\${decimal}(?=\\d)`, 'g'), '$1.');
  return [...plain.matchAll(/\d+(?:\.\d+)?/g)]
    .map(([digits]) => Number(digits))
    .filter((number) => number > 12)
    .sort((one, other) => one - other)
    .join(' ');
}

/** Whether a partial date names a day that exists. */
function isDate(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

describe('facts', () => {
  it('have ids that occur once over all topics', () => {
    const twice = entries.filter(({ id }, index) => entries.findIndex((other) => other.id === id) !== index);
    expect(twice.map(({ file, id }) => `${file}: ${id}`)).toEqual([]);
  });

  it('say the same numbers in both languages', () => {
    const unequal = entries.flatMap(({ id, file, fact }) =>
      Object.entries({ label: fact.label, note: fact.note }).flatMap(([field, text]) => {
        const [en, de] = [numbersOf(text?.en ?? '', 'en'), numbersOf(text?.de ?? '', 'de')];
        return en === de ? [] : [`${file}: ${id}.${field}: ${en} / ${de}`];
      }),
    );
    expect(unequal).toEqual([]);
  });

  it('name sources that exist', () => {
    const lost = entries.filter(({ fact }) => fact.source && !sourceIds.has(fact.source));
    expect(lost.map(({ file, id, fact }) => `${file}: ${id}.source: ${fact.source}`)).toEqual([]);
  });

  it('hold between low and high, where both a value and a range are given', () => {
    const outside = entries.filter(
      ({ fact: { value, low, high } }) =>
        value !== undefined && ((low !== undefined && value < low) || (high !== undefined && value > high)),
    );
    expect(outside.map(({ file, id }) => `${file}: ${id}`)).toEqual([]);
  });

  it('carry dates that exist, periods in their order', () => {
    const wrong = entries.filter(({ fact }) => {
      const ends = fact.asOf?.split('/') ?? [];
      return !ends.every(isDate) || (ends.length === 2 && ends[0]!.localeCompare(ends[1]!) > 0);
    });
    expect(wrong.map(({ file, id, fact }) => `${file}: ${id}.asOf: ${fact.asOf}`)).toEqual([]);
  });

  it('quote at most 35 words', () => {
    const long = entries.filter(({ fact }) => (fact.quote?.trim().split(/\s+/).length ?? 0) > 35);
    expect(long.map(({ file, id }) => `${file}: ${id}.quote`)).toEqual([]);
  });

  it('are quoted unless they are known from memory or from a document without words to quote', () => {
    const bare = entries.filter(({ fact }) => fact.verified === 'read' && !fact.quote);
    expect(bare.map(({ file, id }) => `${file}: ${id}.quote`)).toEqual([]);
  });

  it('speak of themselves in each language on its own', () => {
    const same = entries.flatMap(({ file, id, fact }) =>
      (['label', 'note'] as const)
        .filter(
          (field) => fact[field] && fact[field].en === fact[field].de && fact[field].en.length > shortText,
        )
        .map((field) => `${file}: ${id}.${field}`),
    );
    expect(same).toEqual([]);
  });

  it('have no blank label or note', () => {
    const blank = entries.filter(({ fact }) => textsOf(fact).some((text) => text.trim() === ''));
    expect(blank.map(({ file, id }) => `${file}: ${id}`)).toEqual([]);
  });

  it('use no words of the workshop', () => {
    const found = entries.flatMap(({ file, id, fact }) =>
      textsOf(fact)
        .map((text) => internalWords.exec(text)?.[0])
        .filter(Boolean)
        .map((word) => `${file}: ${id}: "${word}"`),
    );
    expect(found).toEqual([]);
  });

  it('name no other fact or source by its id', () => {
    const found = entries.flatMap(({ file, id, fact }) =>
      textsOf(fact)
        .flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? [])
        .filter((word) => ids.has(word) || sourceIds.has(word))
        .map((word) => `${file}: ${id}: "${word}"`),
    );
    expect(found).toEqual([]);
  });

  it('carry a grade where they put a price on data', () => {
    const ungraded = entries.filter((entry) => inAtlas(entry) && !entry.fact.grade);
    expect(ungraded.map(({ file, id }) => `${file}: ${id}.grade`)).toEqual([]);
  });

  it('stand in the price atlas once, however many cases use them', () => {
    const shown = entries.filter(inAtlas);
    expect(shown.length).toBeGreaterThan(100);
    const keyOf = ({ value, low, high, open, unit, place, asOf, source }: (typeof shown)[number]['fact']) =>
      [source, value, low, high, open, unit, place, asOf?.slice(0, 4)].join('|');
    // Two lines of one price list that happen to cost the same.
    const alike = ['vine-fee-eur-before-oct-2023'];
    const seen = new Map<string, string>();
    const twice = shown.flatMap(({ file, id, fact }) => {
      const first = seen.get(keyOf(fact));
      seen.set(keyOf(fact), first ?? id);
      return first && !alike.includes(first)
        ? `${file}: ${id}.lens: the atlas has this amount as ${first}`
        : [];
    });
    expect(twice).toEqual([]);
  });

  it('feed no calculator when they are only known from memory', () => {
    const used = Object.entries(calculators).flatMap(([calculator, { inputs, facts: constants }]) =>
      [
        ...Object.entries(inputs).flatMap(([name, input]) => [
          [`inputs.${name}`, input.fact],
          ...(input.options ?? []).flatMap((option) => [
            [`inputs.${name}.options.${option.id}`, option.fact],
            ...Object.entries(option.with ?? {}).map(([key, one]) => [
              `inputs.${name}.options.${option.id}.with.${key}`,
              one.fact,
            ]),
          ]),
        ]),
        ...Object.entries(constants).map(([name, constant]) => [`facts.${name}`, constant.fact]),
      ]
        .filter(([, id]) => id && byId.get(id)?.verified === 'recall')
        .map(([field, id]) => `content/calculators/${calculator}.yaml: ${field}: ${id}`),
    );
    expect(used).toEqual([]);
  });
});
