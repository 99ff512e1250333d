import { describe, expect, it } from 'vitest';
import { colourNames, contrast, darkByDevice, darkBySwitch, light, printed, type Tokens } from './tokens';

const themes: Record<string, Tokens> = {
  light,
  'dark by switch': { ...light, ...darkBySwitch },
  'dark by device': { ...light, ...darkByDevice },
  print: { ...light, ...printed },
};

/** What is read as text. The second and fourth series have label colours of their own, since their marks are lighter. */
const texts = [
  'ink',
  'muted',
  'link',
  'accent',
  'series-reward',
  'series-people',
  'label-company',
  'label-market',
];
/** What is seen as a mark or a control. */
const marks = ['series-reward', 'series-company', 'series-people', 'series-market', 'control'];

describe('the measure of contrast', () => {
  it.each([
    ['#000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#1b1e23', '#fbfaf6', 16],
    ['#f0651f', '#fbfaf6', 3.05],
    ['#6fa8dc', '#14171b', 7.1],
  ])('of %s on %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe.each(Object.entries(themes))('colours in %s', (_, tokens) => {
  const grounds = ['paper', 'raised'] as const;

  it.each(texts.flatMap((name) => grounds.map((ground) => [name, ground])))(
    'make %s readable on %s',
    (name, ground) => {
      expect(contrast(tokens[name!]!, tokens[ground!]!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(marks)('make %s visible on paper', (name) => {
    expect(contrast(tokens[name]!, tokens['paper']!)).toBeGreaterThanOrEqual(3);
  });

  it('make the border of a control visible on a raised ground', () => {
    expect(contrast(tokens['control']!, tokens['raised']!)).toBeGreaterThanOrEqual(3);
  });

  it('keep the four series apart from each other', () => {
    const series = colourNames.filter((name) => name.startsWith('series-')).map((name) => tokens[name]);
    expect(new Set(series).size).toBe(4);
  });
});

describe('the dark colours', () => {
  it('are the same whether the reader switched or the device is dark', () => {
    expect(darkByDevice).toEqual(darkBySwitch);
  });

  it('replace every light colour', () => {
    expect(
      Object.keys(darkBySwitch)
        .filter((name) => name !== 'color-scheme')
        .sort(),
    ).toEqual([...colourNames].sort());
  });
});

describe('the printed colours', () => {
  it('are those of the light theme or darker, on white', () => {
    expect(printed).toMatchObject({ paper: '#fff', raised: '#fff', ink: '#000', 'color-scheme': 'light' });
    for (const name of colourNames.filter(
      (colour) => colour.startsWith('series-') || colour.startsWith('label-'),
    ))
      expect(printed[name]).toBe(light[name]);
  });
});
