import { describe, expect, it } from 'vitest';
import { citeChart, citedItem } from '../../../src/publish/citation/citation';

const work = {
  id: 'three-euros',
  title: 'Drei Euro für Übersicht: 100 % & mehr',
  url: 'https://datenwert.example/de/charts/three-euros/',
  version: 2,
  date: '2026-11-22',
  language: 'de',
} as const;

describe('the citation of a chart', () => {
  const { text, bibtex, ris, csl } = citeChart(work);

  it('names maker, year, title and address as text, in the language of the page', () => {
    expect(text).toBe(
      'Datenwert (2026) Drei Euro für Übersicht: 100 % & mehr, Datenwert. Verfügbar unter: https://datenwert.example/de/charts/three-euros/.',
    );
    expect(citeChart({ ...work, language: 'en' }).text).toContain('Available at: https://');
  });

  it('is an entry for BibTeX with the id as key, signs of TeX escaped and letters as they are', () => {
    expect(bibtex).toMatch(/^@online\{datenwert-three-euros,\n/);
    expect(bibtex).toContain('Drei Euro für Übersicht: 100 \\% \\& mehr');
    expect(bibtex).toContain('url = {https://datenwert.example/de/charts/three-euros/}');
    expect(bibtex).toContain('month = {11},\n  date = {2026-11-22}');
    expect(bibtex).toContain('note = {Fassung 2}');
    expect(bibtex).toMatch(/\}\n$/);
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
  });

  it('is a record for RIS, from TY to ER', () => {
    const lines = ris.trimEnd().split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.at(-1)).toMatch(/^ER {2}-/);
    expect(lines).toContain('TI  - Drei Euro für Übersicht: 100 % & mehr');
    expect(lines).toContain('UR  - https://datenwert.example/de/charts/three-euros/');
    expect(lines).toContain('PY  - 2026');
  });

  it('keeps a long title and a long address on one line each', () => {
    const long = {
      ...work,
      title: 'A finding '.repeat(12).trim(),
      url: `https://datenwert.example/${'charts/'.repeat(12)}`,
    };
    expect(citeChart(long).ris).toContain(`TI  - ${long.title}\r\n`);
    expect(citeChart(long).ris).toContain(`UR  - ${long.url}\r\n`);
  });

  it('is CSL-JSON that reads back as the item', () => {
    const item = citedItem(work);
    expect(JSON.parse(csl)).toEqual([item]);
  });
});
