import type { Interface } from '../../../src/catalog';
import { createPageFormats } from '../../../src/i18n/formats';
import type { Language } from '../../../src/i18n/languages';
import { createText } from '../../../src/i18n/text';
import { readContent } from '../../content/read-content';

/**
 * The interface of one language, read from the files as they are.
 *
 * @example interfaceOf('de').t('chart.source') // 'Quelle'
 */
export function interfaceOf(language: Language): Interface {
  const dictionary = readContent().interface[language]!;
  const text = createText(language, dictionary);
  const { topics } = readContent().catalog!;
  return { language, dictionary, t: text, text, format: createPageFormats(language, text), topics };
}
