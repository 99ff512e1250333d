import { locales, type Language } from './languages';

const rules = new Map<Language, Intl.PluralRules>();

/**
 * Which form of a word a count takes in a language: the last part of keys such as `unit.day.one` and `unit.day.other`.
 *
 * @example pluralOf('en', 1) // 'one'
 */
export function pluralOf(language: Language, count: number): Intl.LDMLPluralRule {
  const rule = rules.get(language) ?? new Intl.PluralRules(locales[language]);
  rules.set(language, rule);
  return rule.select(count);
}
