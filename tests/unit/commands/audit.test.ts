import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { factsInData, numbersInText, plainNumber, readPlaces } from '../../../src/commands/audit-places.mjs';
import { draw, rowsOf, toCsv, toMarkdown } from '../../../src/commands/audit.mjs';
import { root } from '../../content/read-content';

const label = { en: 'Label' };
const facts = new Map([
  ['fee', { label, value: 3, unit: 'EUR/month' }],
  ['menu', { label, low: 80, high: 2000, open: 'high', unit: 'USD' }],
  ['claim', { label }],
]);

describe('a number of the audit', () => {
  it('stands as the list of facts has it', () => {
    expect(plainNumber(facts.get('fee')!)).toBe('3 EUR per month');
    expect(plainNumber(facts.get('menu')!)).toBe('80 to more than 2000 USD');
    expect(plainNumber({ label, low: 50, open: 'high', unit: 'percent' })).toBe('more than 50 percent');
    expect(plainNumber({ label, low: 1, value: 2, high: 3, unit: 'count/one-time' })).toBe('1 to 3 (2) once');
    expect(plainNumber(facts.get('claim')!)).toBeUndefined();
  });

  it('comes with its sentence and no other, tags taken out, itself in brackets', () => {
    const text = `One before. It paid <Fact id="fee" per="no" />, <Cite id="claim">they
say</Cite>, or <Fact id="menu" />. <Fact id="claim" /> After.

Another paragraph.`;
    expect(numbersInText(text, 'en', facts)).toEqual([
      { fact: 'fee', sentence: 'It paid [3 EUR per month], they say, or 80 to more than 2000 USD.' },
      { fact: 'menu', sentence: 'It paid 3 EUR per month, they say, or [80 to more than 2000 USD].' },
    ]);
  });

  it('takes the words beside it where it stands in data, else those of what holds it', () => {
    const chart = {
      title: { en: 'A ladder', de: 'Eine Leiter' },
      rows: [{ label: { en: 'Panel', de: 'Panel' }, quantity: { fact: 'fee' } }, { fact: 'menu' }],
    };
    expect(factsInData(chart, 'de')).toEqual([
      { fact: 'fee', sentence: 'Panel' },
      { fact: 'menu', sentence: 'Eine Leiter' },
    ]);
  });
});

describe('the draw', () => {
  const content = readPlaces(root);
  const drawn = draw(content.places, 60, 7);

  it('takes half from case studies and the rest evenly from charts, calculators and lessons', () => {
    const count = (kind: string) => drawn.filter((place) => place.kind === kind).length;
    expect([count('case'), count('chart'), count('calculator'), count('lesson')]).toEqual([30, 10, 10, 10]);
  });

  it('takes no fact twice, and both languages', () => {
    expect(new Set(drawn.map(({ fact }) => fact)).size).toBe(60);
    for (const german of [true, false])
      expect(drawn.some(({ page }) => page.startsWith('/de/') === german)).toBe(true);
  });

  it('is the same for the same seed and another for another', () => {
    expect(draw(content.places, 60, 7)).toEqual(drawn);
    expect(draw(content.places, 60, 8)).not.toEqual(drawn);
  });

  it('ends where there are no more facts', () => {
    const few = content.places.slice(0, 5);
    expect(draw(few, 60, 1)).toHaveLength(new Set(few.map(({ fact }) => fact)).size);
  });

  it('gives a table whose rows say all that an auditor needs, in Markdown and CSV', () => {
    const rows = rowsOf(drawn, content);
    for (const row of rows)
      for (const column of ['page', 'sentence', 'number', 'fact', 'grade', 'basis'] as const)
        expect(row[column], `${row.fact}.${column}`).not.toBe('');
    const table = csvParse(toCsv(rows));
    expect(table.columns).toEqual([
      ...['page', 'sentence', 'number', 'fact', 'quote', 'source', 'grade', 'basis', 'address'],
    ]);
    expect(table.map((row) => ({ ...row }))).toEqual(rows);
    expect(toMarkdown(rows).trim().split('\n')).toHaveLength(62);
    expect(toMarkdown([{ ...rows[0]!, quote: 'a | b\nc' }])).toContain('a \\| b c');
  });
});
