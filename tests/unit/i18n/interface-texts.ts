import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createPageFormats, type PageFormats, type TextLookup } from '../../../src/i18n/formats';
import type { Language } from '../../../src/i18n/languages';
import { createText } from '../../../src/i18n/text';

const read = new Map<Language, Record<string, string>>();

/** The interface texts of a language as they stand in content/. */
export function dictionaryOf(language: Language): Record<string, string> {
  const file = join(import.meta.dirname, '../../../content/interface', `${language}.yaml`);
  const dictionary = read.get(language) ?? (parse(readFileSync(file, 'utf8')) as Record<string, string>);
  read.set(language, dictionary);
  return dictionary;
}

/** Looks up the interface texts of a language. */
export const textsOf = (language: Language): TextLookup => createText(language, dictionaryOf(language));

/** The formats of a language with its real interface texts. */
export const formatsOf = (language: Language): PageFormats => createPageFormats(language, textsOf(language));

/** Turns no-break and thin spaces into plain ones, so that expectations can be read. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');
