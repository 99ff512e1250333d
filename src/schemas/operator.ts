import { z } from 'zod';
import type { Language } from './words';

/** An empty line in YAML is `null`; here it is a field not yet filled in. */
const text = z.preprocess((value) => value ?? '', z.string().trim());
const translated = z.preprocess((value) => value ?? {}, z.strictObject({ en: text, de: text }));

/** Who answers for this copy of the site: `content/operator.yaml`. */
export const operatorSchema = z.strictObject({
  name: text,
  address: text,
  email: text,
  contact: text,
  responsible: text,
  hosting: translated,
  logs: translated,
  funding: translated,
  interests: translated,
  representative: text,
  register: text,
  vat: text,
});

/** Fields that only some operators have to fill in: companies, associations, those liable for VAT. */
export const optionalFields = ['representative', 'register', 'vat'] as const;

export type Operator = z.infer<typeof operatorSchema>;
export type OperatorField = keyof Operator;

/** All fields in the order of the file. */
export const operatorFields = Object.keys(operatorSchema.shape) as OperatorField[];

/**
 * What a field says in a language; empty where nothing is filled in.
 *
 * @example operatorText({ ...empty, name: 'A. Example' }, 'name', 'de') // "A. Example"
 */
export function operatorText(operator: Operator, field: OperatorField, language: Language): string {
  const value = operator[field];
  return typeof value === 'string' ? value : value[language];
}

/**
 * The fields that a public copy of the site needs and that are still empty, in any language.
 *
 * @example missingFields({ ...complete, email: '' }) // ['email']
 */
export const missingFields = (operator: Operator): OperatorField[] =>
  operatorFields.filter(
    (field) =>
      !(optionalFields as readonly string[]).includes(field) &&
      (!operatorText(operator, field, 'en') || !operatorText(operator, field, 'de')),
  );
