import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embedCode } from '../../src/client/embed/embed-code';
import { languages, type Language } from '../../src/i18n/languages';
import { readContent, root } from './read-content';

const { catalog } = readContent();
const pageOf = (language: Language) =>
  readFileSync(join(root, `content/pages/newsrooms/${language}.mdx`), 'utf8');

/** The rows of "What to paste where": system, role, what to paste, what happens. */
const rowsOf = (language: Language) =>
  [...pageOf(language).matchAll(/^\| (.*) \| (.*) \| (.*) \| (.*) \|$/gm)].map((row) => row.slice(1));

const words = {
  en: {
    author: /author/,
    address: /^the address of the chart’s page, on a line of its own$/,
    code: /code|frame/,
  },
  de: {
    author: /Autor/,
    address: /^die Adresse der Grafikseite, in eine eigene Zeile$/,
    code: /Code|Rahmen/,
  },
};
const stateless = {
  en: /^An address alone .*calculator then starts with its defaults\. For your own inputs, .* take the code\.$/m,
  de: /^Eine Adresse allein .*Rechner beginnt dann mit seinen Voreinstellungen\. Für eigene Eingaben, .* nimm den Code\.$/m,
};

describe.each(languages)('the page for newsrooms in %s', (language) => {
  const wordpress = rowsOf(language).filter(([system]) => system === 'WordPress');

  it('tells authors of WordPress, whose code it deletes, to paste the address, and editors the code', () => {
    const { author, address, code } = words[language];
    expect(wordpress).toHaveLength(2);
    const [authors, editors] = wordpress as [string[], string[]];
    expect(authors[1]).toMatch(author);
    expect(authors[2]).toMatch(address);
    expect(authors[2]).not.toMatch(code);
    expect(editors[1]).not.toMatch(author);
    expect(editors[2]).toMatch(code);
  });

  it('says that an address embeds the defaults, whatever was set before', () => {
    expect(pageOf(language)).toMatch(stateless[language]);
  });

  it('shows the code that the pages of charts hand out', () => {
    const [, shown = ''] = /```html\n(.*?)\n```/s.exec(pageOf(language)) ?? [];
    const place = `https://HOST/${language === 'en' ? '' : `${language}/`}`;
    const code = embedCode({
      address: `${place}embed/three-euros/`,
      title: catalog!.figures.get('three-euros')!.title[language],
      height: Number(/height="(\d+)"/.exec(shown)?.[1]),
      script: 'https://HOST/embed.v1.js',
    });
    expect(shown).toBe(code);
  });
});
