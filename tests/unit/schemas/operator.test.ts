import { describe, expect, it } from 'vitest';
import { missingFields, operatorSchema, operatorText } from '../../../src/schemas/operator';

const empty = Object.fromEntries(Object.keys(operatorSchema.shape).map((field) => [field, null]));
const text = { en: 'Own means', de: 'Eigene Mittel' };

describe('the operator of a copy', () => {
  it('may leave every line empty', () => {
    expect(missingFields(operatorSchema.parse(empty))).toEqual([
      'name',
      'address',
      'email',
      'contact',
      'responsible',
      'hosting',
      'logs',
      'funding',
      'interests',
    ]);
  });

  it('is not asked for what only companies have', () => {
    const { name, ...rest }: Record<string, unknown> = {
      ...empty,
      funding: text,
      hosting: text,
      logs: text,
      interests: text,
    };
    const filled = operatorSchema.parse({
      ...rest,
      name,
      address: 'Street 1',
      email: 'a@example.org',
      contact: 'Form',
      responsible: 'R',
    });
    expect(missingFields(filled)).toEqual(['name']);
  });

  it('is told of a text that lacks a language', () => {
    const operator = operatorSchema.parse({ ...empty, funding: { en: 'Own means', de: null } });
    expect(operatorText(operator, 'funding', 'en')).toBe('Own means');
    expect(missingFields(operator)).toContain('funding');
  });

  it('hears of a line that does not exist', () => {
    expect(() => operatorSchema.parse({ ...empty, nmae: 'A' })).toThrow(/nmae/);
  });
});
