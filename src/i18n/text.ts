import { ContentError } from '../schemas/content-error';
import type { Language } from './languages';
import type { TextLookup } from './formats';

/**
 * Looks interface texts up in one language and fills their `{placeholders}`.
 *
 * @throws ContentError naming the file and key when a text is missing, so that the build stops
 * @example createText('de', { 'nav.home': 'Startseite' })('nav.home') // "Startseite"
 */
export function createText(language: Language, dictionary: Readonly<Record<string, string>>): TextLookup {
  return (key, values = {}) => {
    const text = dictionary[key];
    if (text === undefined)
      throw new ContentError(
        `content/interface/${language}.yaml`,
        key,
        'is missing',
        'Add the text there and in the files of the other languages.',
      );
    return fill(text, values);
  };
}

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));

/**
 * Looks texts up in the browser, where nobody could mend a missing one: its key stands in for it.
 *
 * @example plainText({ 'unit.day.other': '{count} days' })('unit.day.other', { count: 3 }) // "3 days"
 */
export const plainText =
  (dictionary: Readonly<Record<string, string>>): TextLookup =>
  (key, values = {}) =>
    fill(dictionary[key] ?? key, values);

/**
 * Picks the texts that a script in the browser needs.
 *
 * @param prefixes - keys, or beginnings of keys that end in a dot
 */
export function pickTexts(
  dictionary: Readonly<Record<string, string>>,
  prefixes: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dictionary).filter(([key]) =>
      prefixes.some((prefix) => key === prefix || (prefix.endsWith('.') && key.startsWith(prefix))),
    ),
  );
}
