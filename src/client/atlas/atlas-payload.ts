import type { AtlasWords } from '../../charts/atlas/atlas-words';
import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { plainText } from '../../i18n/text';
import type { AtlasPayload } from '../../models/atlas';
import type { MoneyTables } from '../../models/money';

interface Written {
  payload: AtlasPayload;
  tables: MoneyTables;
  dictionary: Record<string, string>;
  language: Language;
}

/** What the build wrote beside the price atlas, with the words and formats of its language. */
export function readAtlas(root: ParentNode): Written & { words: AtlasWords } {
  const script = root.querySelector('[data-atlas-payload]')!;
  const written = JSON.parse(script.textContent!) as Written;
  const text = plainText(written.dictionary);
  return {
    ...written,
    words: { language: written.language, text, format: createFormats(written.language, text) },
  };
}
