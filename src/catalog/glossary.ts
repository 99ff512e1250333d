import { languages } from '../i18n/languages';
import { ContentError } from '../schemas/content-error';
import type { TermData } from '../schemas/glossary';

/**
 * Groups glossary entries by their id.
 *
 * @param entries - ids as `dns/en`
 * @throws ContentError naming the file of a missing translation
 * @example termsById([{ id: 'dns/en', data: en }, { id: 'dns/de', data: de }]) // { dns: { en, de } }
 */
export function termsById(
  entries: readonly { id: string; data: TermData }[],
): Record<string, Record<string, TermData>> {
  const terms: Record<string, Record<string, TermData>> = {};
  for (const { id, data } of entries) {
    const [name = '', language = ''] = id.split('/');
    (terms[name] ??= {})[language] = data;
  }
  for (const [name, versions] of Object.entries(terms))
    for (const language of languages)
      if (!versions[language])
        throw new ContentError(
          `content/glossary/${name}/${language}.mdx`,
          'the file',
          'is missing',
          'Write the entry in every language.',
        );
  return terms;
}
