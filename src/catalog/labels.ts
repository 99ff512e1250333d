import { languages, locales, type Language } from '../i18n/languages';
import type { Bilingual } from '../schemas/shared';

const nameOf = (language: Language, inLanguage: Language) =>
  new Intl.DisplayNames(locales[inLanguage], { type: 'language' }).of(language)!;

/**
 * A label in every language: where one is missing, that of another stands in for it and says so to readers.
 *
 * @param label - in one language or more; the schema lets one be missing only where `ALLOW_FALLBACK` is set
 * @param warn - is told of each language that is missing
 * @example completeLabel({ en: 'Reward' }, warn).de // 'Reward [Englisch]'
 */
export function completeLabel(
  label: Partial<Bilingual>,
  warn: (missing: Language, standsIn: Language) => void,
): Bilingual {
  const present = languages.find((language) => label[language])!;
  const missing = languages.filter((language) => !label[language]);
  for (const language of missing) warn(language, present);
  const marked = missing.map((language) => [language, `${label[present]!} [${nameOf(present, language)}]`]);
  return { ...label, ...Object.fromEntries(marked) } as Bilingual;
}
