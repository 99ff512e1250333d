import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/i18n/languages';
import { pluralOf } from '../../../src/i18n/plural';
import { formatsOf, plainSpaces, textsOf } from './interface-texts';
import { filesIn, read } from '../architecture/source-files';
import { parse } from 'yaml';

describe('one and many', () => {
  it.each([
    ['en', [0, 1, 2, 1.5, 0.5, 21, 1_000_001], ['other', 'one', 'other', 'other', 'other', 'other', 'other']],
    ['de', [0, 1, 2, 1.5, 0.5, 21, 1_000_001], ['other', 'one', 'other', 'other', 'other', 'other', 'other']],
  ] as const)('are told apart in %s as the language does', (language, counts, forms) => {
    expect(counts.map((count) => pluralOf(language, count))).toEqual(forms);
  });

  it('print the words of their unit', () => {
    const print = (language: 'en' | 'de', count: number) =>
      plainSpaces(formatsOf(language).amount(count, 'person/month'));
    expect([0, 1, 2, 1.5].map((count) => print('en', count))).toEqual([
      '0 people a month',
      '1 person a month',
      '2 people a month',
      '1.5 people a month',
    ]);
    expect([1, 2].map((count) => print('de', count))).toEqual(['1 Person im Monat', '2 Personen im Monat']);
  });

  it.each(languages)('have both words in %s wherever they have one', (language) => {
    const keys = Object.keys(parse(read(`content/interface/${language}.yaml`)) as object);
    const stems = (form: string) =>
      keys.filter((key) => key.endsWith(`.${form}`)).map((key) => key.slice(0, -form.length - 1));
    expect(stems('one').length).toBeGreaterThan(40);
    expect(stems('one').filter((stem) => !keys.includes(`${stem}.other`))).toEqual([]);
    const { select } = {
      select: (count: number) =>
        textsOf(language)(`class.said.count.${pluralOf(language, count)}`, { count }),
    };
    expect(select(1)).not.toBe(select(2));
  });

  it('are decided by the rules of the language alone, nowhere by hand', () => {
    const byHand = filesIn('src', ['.ts', '.astro'])
      .filter((file) => /=== 1\s*\?\s*(\w+\()?['"`][^'"`]*\b(one|single)\b/.test(read(file)))
      .concat(
        filesIn('content/interface', ['.yaml']).filter((file) =>
          /^[\w.-]+-one: .*\{count\}/m.test(read(file)),
        ),
      );
    expect(byHand).toEqual([]);
  });
});
