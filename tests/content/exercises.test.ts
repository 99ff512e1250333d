import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { joinExercises } from '../../src/catalog/exercises';
import { addRanges } from '../../src/models/range';
import { exercisesSchema, type ExercisesData } from '../../src/schemas/exercises';
import { readContent, root } from './read-content';

const data = exercisesSchema.parse(parse(readFileSync(join(root, 'content/exercises.yaml'), 'utf8')));
const { catalog } = readContent();
const joined = (change: (copy: ExercisesData) => void = () => undefined) => {
  const copy = structuredClone(data);
  change(copy);
  return joinExercises(copy, catalog!);
};

describe('the exercises', () => {
  it('carry each price into euros a year', () => {
    const { lines } = joined().addingUp;
    const amounts = Object.fromEntries(lines.map(({ fact, amount }) => [fact.id, amount.central]));
    // 0.26 × 0.753; 8 × 12 × 0.8764; 15.43 × 12 × 0.8764.
    expect(amounts['ft-health-list']).toBeCloseTo(0.19578, 10);
    expect(amounts['prince-wallsten-de-contacts']).toBeCloseTo(84.1344, 10);
    expect(amounts['prince-wallsten-de-bank-balance']).toBeCloseTo(162.274224, 10);
    expect(amounts['noyb-2023-35-apps']).toBe(8815);
    expect(addRanges(lines.map(({ amount }) => amount)).central).toBeCloseTo(10693.86, 1);
  });

  it('cite all that they print, each fact once', () => {
    const { addingUp, twoPrices } = joined();
    for (const { cited } of [addingUp, twoPrices])
      expect(new Set(cited.map(({ id }) => id)).size).toBe(cited.length);
    expect(addingUp.cited.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['eur-per-usd-2013', 'contentpass-2023-price', 'schudy-utikal-bundling']),
    );
    expect(twoPrices.middle).toEqual({ pay: 5, sell: 80 });
  });

  it.each<[string, (copy: ExercisesData) => void, string]>([
    [
      'an unknown fact',
      ({ addingUp }) => (addingUp.lines[1]!.fact = 'ft-auto-buyr'),
      'addingUp.lines.1.fact names "ft-auto-buyr"',
    ],
    [
      'an unknown rate',
      ({ addingUp }) => (addingUp.lines[0]!.rate = 'eur-per-usd-1913'),
      'addingUp.lines.0.rate',
    ],
    [
      'units that lead elsewhere',
      ({ addingUp }) => delete addingUp.lines[0]!.times,
      'addingUp.lines.0 comes to EUR/record',
    ],
    [
      'a fact without a quote where one is printed',
      ({ twoPrices }) => (twoPrices.quote = 'nobody'),
      'twoPrices.quote names "nobody"',
    ],
    [
      'an unknown fact in a text',
      ({ addingUp }) => (addingUp.why[1]!.en += ' {no-such-fact}'),
      'addingUp.why.1 names "no-such-fact"',
    ],
    [
      'languages that cite different facts',
      ({ twoPrices }) => (twoPrices.text[0]!.de = 'Ohne Zahl.'),
      'twoPrices.text.0 cites other facts in English than in German',
    ],
    [
      'an answer that is no amount a month',
      ({ twoPrices }) => (twoPrices.pay.fact = 'ft-health-list'),
      'twoPrices.pay.fact',
    ],
  ])('are refused with file and line for %s', (_, change, complaint) => {
    expect(() => joined(change)).toThrow(complaint);
    expect(() => joined(change)).toThrow(/content\/exercises\.yaml:\d+/);
  });
});
