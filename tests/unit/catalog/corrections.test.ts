import { describe, expect, it } from 'vitest';
import { findCorrections } from '../../../src/catalog/corrections';
import { termsById } from '../../../src/catalog/glossary';
import type { Catalog } from '../../../src/catalog/types';
import type { PracticeData } from '../../../src/schemas/practice';
import type { TermData } from '../../../src/schemas/glossary';

const text = (en: string) => ({ en, de: `${en} (de)` });
const figure = (id: string, kind: 'chart' | 'calculator', practice: string, ...days: string[]) => ({
  id,
  kind,
  practice,
  title: text('Chart'),
  changes: days.flatMap((date, index) => {
    const version = index + 1;
    return [
      { version, date, text: text(`Change ${version}`) },
      { version, date, frozen: version, text: text(`Frozen ${version}`) },
    ];
  }),
});
const figures = (...all: ReturnType<typeof figure>[]) =>
  ({ figures: new Map(all.map((one) => [one.id, one])) }) as unknown as Pick<Catalog, 'figures'>;
const euros = figure('euros', 'calculator', 'shopper-panel', '2026-01-01');
const content = figures(figure('ladder', 'chart', 'samples', '2026-01-01', '2026-03-01'), euros);
const practices = [
  {
    id: 'samples',
    data: {
      title: 'Samples',
      corrections: [{ date: '2026-04-01', text: 'A name' }],
    } as unknown as PracticeData,
  },
];

describe('the log of corrections', () => {
  it('holds corrections of cases and charts, the newest first, but no frozen copies', () => {
    expect(
      findCorrections('de', practices, content).map(({ date, text: what, path }) => [date, what, path]),
    ).toEqual([
      ['2026-04-01', 'A name', '/practices/samples/'],
      ['2026-03-01', 'Change 2 (de)', '/charts/ladder/'],
    ]);
  });

  it('is empty while everything is as it was first published', () => {
    expect(findCorrections('en', [], figures(euros))).toEqual([]);
  });

  it('is empty while nothing has been published', () => {
    expect(findCorrections('en', [], figures(figure('euros', 'calculator', 'samples')))).toEqual([]);
  });
});

describe('glossary entries', () => {
  const data = { term: 'DNS', also: [], definition: 'x', see: [] } as TermData;

  it('are grouped by id', () => {
    expect(
      termsById([
        { id: 'dns/en', data },
        { id: 'dns/de', data },
      ]),
    ).toEqual({ dns: { en: data, de: data } });
  });

  it('stop the build when a language is missing', () => {
    expect(() => termsById([{ id: 'dns/en', data }])).toThrow(
      'content/glossary/dns/de.mdx: the file is missing',
    );
  });
});
