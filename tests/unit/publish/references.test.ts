import { describe, expect, it } from 'vitest';
import { formatBibliography } from '../../../src/publish/citation/bibliography';
import { readContent } from '../../content/read-content';
import {
  bibtexParsers,
  byPandoc,
  hasPandoc,
  referenceOf,
  risParsers,
  type Reference,
} from './reference-parsers';

const sources = [...readContent().catalog!.sources.values()];
const { bibtex, ris } = formatBibliography(sources);
const originals = sources.map(referenceOf);

/** The places where what was read differs from the original, at most ten. */
function differences(read: Reference[], known: Reference[] = originals): string[] {
  expect(read).toHaveLength(known.length);
  return known
    .flatMap((original, index) =>
      (['title', 'names', 'date', 'url'] as const).flatMap((field) => {
        const [right, found] = [original[field], read[index]![field]].map((value) => JSON.stringify(value));
        return right === found ? [] : [`${sources[index]!.id}: ${field} ${right} read as ${found}`];
      }),
    )
    .slice(0, 10);
}

/** Without what a reader sets as its style wants: capitals of English titles, apostrophes, the space between initials. */
const unstyled = (references: Reference[]) =>
  references.map((one) => ({
    ...one,
    title: one.title.toLowerCase().replace(/['‘’]/g, '’'),
    names: one.names.map((name) => name.replace(/['‘’]/g, '’').replace(/\.(?=[A-Z])/g, '. ')),
  }));

describe('all sources as BibTeX', () => {
  it.each(bibtexParsers)('lose no title, name, date or address in %s', (name, read) => {
    const found = read(bibtex);
    if (name === '@retorquere/bibtex-parser') expect(differences(found)).toEqual([]);
    else expect(differences(unstyled(found), unstyled(originals))).toEqual([]);
  });

  it.skipIf(!hasPandoc)('lose no title, name, date or address in pandoc', () => {
    expect(differences(unstyled(byPandoc(bibtex)), unstyled(originals))).toEqual([]);
  });

  it('are UTF-8 without TeX for letters, with the month as a whole number and one address', () => {
    expect(bibtex).not.toMatch(/\{\\["'`^~=.]\s*\w\}/);
    expect(bibtex).not.toContain('howpublished');
    const months = [...bibtex.matchAll(/^ {2}month = \{(.*)\},$/gm)].map(([, month]) => Number(month));
    expect(months.length).toBeGreaterThan(300);
    expect(months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)).toBe(true);
    expect(bibtex).toContain('\\$10');
  });
});

/** RIS cannot tell an office from a person, these readers turn its words round and take the year alone. */
const asRis = (references: Reference[]) =>
  unstyled(references).map((one) => ({
    ...one,
    names: one.names.map((name) =>
      name
        .split(/[\s,]+/)
        .sort()
        .join(' '),
    ),
    date: one.date.slice(0, 1),
  }));

describe('all sources as RIS', () => {
  it.each(risParsers)('lose no title, name, year or address in %s', (_, read, blind) => {
    const seen = (references: Reference[]) =>
      asRis(references).map((one, index) =>
        blind.includes(sources[index]!.type) ? { ...one, names: [] } : one,
      );
    expect(differences(seen(read(ris)), seen(originals))).toEqual([]);
  });

  it('give day and month in DA with two digits, also those of newspapers', () => {
    const records = ris.split('ER  - ').slice(0, -1);
    const dates = records.map((record) =>
      (/^DA {2}- (\d{4})\/(\d\d)?\/(\d\d)?\/\r$/m.exec(record) ?? []).slice(1).filter(Boolean).map(Number),
    );
    expect(dates).toEqual(originals.map(({ date }) => date));
    expect(records.filter((record) => record.includes('TY  - NEWS')).length).toBeGreaterThan(200);
  });
});

it('a source with every sign that means something to TeX comes back from BibTeX as it was', () => {
  const odd = {
    topic: '',
    id: 'odd',
    type: 'webpage',
    title: '100 % of $5 & #1_b ~ c^2 \\ ß é „x“ <3',
    author: [{ literal: 'A & B_C' }, { family: 'von Ärger', given: 'Łukasz' }],
    URL: 'https://example.org/a_b?c=%20d&e=f#g~h',
    issued: { 'date-parts': [[2023, 4, 2]] },
  };
  const [read] = bibtexParsers[0]![1](formatBibliography([odd]).bibtex);
  expect(read).toEqual({ ...referenceOf(odd) });
});
