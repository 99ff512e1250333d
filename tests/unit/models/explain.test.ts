import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMath, explainWords, type Wording } from '../../../src/models/explain';
import { parseFormula } from '../../../src/models/parse';
import { formulas } from './arbitraries';

const labels: Record<string, string> = {
  fixed: 'fixed reward',
  off: 'hours <off>',
  surveys: 'surveys',
  pay: 'pay per survey',
};
const wording: Wording = {
  name: (name) => labels[name] ?? name,
  number: (value) => String(value),
  quantity: (value, unit) => `${value} ${unit}`,
  word: (word) => (word === 'if' ? 'falls' : word === 'otherwise' ? 'sonst' : word),
};
const figures: Wording = {
  ...wording,
  name: (name) => ({ fixed: '3 €', surveys: '2', pay: '0,75 €' })[name] ?? '–',
};
const reward = parseFormula('(off <= 48 hour/month ? fixed : 0 EUR/month) + surveys * pay');

describe('explaining a formula', () => {
  it('writes it as one line of words', () => {
    expect(explainWords(reward, wording)).toBe(
      '(fixed reward, falls hours <off> ≤ 48 hour/month; sonst 0 EUR/month) + surveys × pay per survey',
    );
    expect(explainWords(parseFormula('(a - b) / (c * 2) ^ 2'), wording)).toBe('(a − b) ÷ (c × 2) ^ 2');
    expect(explainWords(parseFormula('min(-a, not b and c)'), wording)).toBe('min(−a; not b and c)');
  });

  it("writes it with the reader's own numbers", () => {
    expect(explainWords(parseFormula('fixed + surveys * pay'), figures)).toBe('3 € + 2 × 0,75 €');
  });

  it('writes fractions, powers and roots as MathML', () => {
    expect(explainMath(parseFormula('sqrt(a) / b ^ 2'), wording)).toBe(
      '<math><mfrac><mrow><msqrt><mtext>a</mtext></msqrt></mrow><mrow><msup><mrow><mtext>b</mtext></mrow><mrow><mn>2</mn></mrow></msup></mrow></mfrac></math>',
    );
  });

  it('puts brackets round a fraction only as the base of a power', () => {
    expect(explainMath(parseFormula('(a / b) ^ 2'), wording)).toContain('<mo>(</mo><mfrac>');
    expect(explainMath(parseFormula('c * (a / b)'), wording)).not.toContain('<mo>(</mo>');
  });

  it('writes a condition as a case distinction, further cases below', () => {
    const math = explainMath(parseFormula('a == 1 ? b : a == 2 ? c : d'), wording);
    expect(math.match(/<mtr>/g)).toHaveLength(3);
    expect(math.match(/ falls /g)).toHaveLength(2);
    expect(math.match(/ sonst /g)).toHaveLength(1);
  });

  it('escapes every text', () => {
    expect(explainMath(reward, wording)).toContain('<mtext>hours &lt;off&gt;</mtext>');
    expect(explainMath('x', { ...wording, name: () => '<script>"&' })).toBe(
      '<math><mtext>&lt;script&gt;&quot;&amp;</mtext></math>',
    );
  });

  it('explains any formula as well-formed markup', () => {
    fc.assert(
      fc.property(formulas, (tree) => {
        expect(explainWords(tree, wording)).not.toBe('');
        const open: string[] = [];
        for (const [, close, name] of explainMath(tree, wording).matchAll(/<(\/?)([a-z]+)>/g)) {
          if (close) expect(open.pop()).toBe(name);
          else open.push(name!);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
