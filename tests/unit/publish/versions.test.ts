import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Figure } from '../../../src/catalog/types';
import { languages } from '../../../src/i18n/languages';
import { citationOf } from '../../../src/publish/citation/citation-route';
import { chartJson } from '../../../src/publish/data-package/chart-json';
import { imageParts } from '../../../src/publish/image/image-parts';
import { calculatorSheet } from '../../../src/publish/spreadsheet/spreadsheet';
import { readContent } from '../../content/read-content';
import { interfaceOf } from './interface';

vi.stubEnv('SITE', 'https://datenwert.example');
vi.stubEnv('BASE_URL', '/');
const catalog = readContent().catalog!;
const address = 'https://datenwert.example/charts/a/';

/** The catalog with every figure in its seventh version: a number that nothing else has by chance. */
const version = 7;
const later = {
  ...catalog,
  figures: new Map(
    [...catalog.figures].map(([id, figure]) => [id, { ...figure, version } as Figure] as const),
  ),
};

describe.each([...catalog.figures.keys()])('a new version of %s', (id) => {
  it.each(languages)('is named by picture, data and citation, in %s', (language) => {
    const ui = interfaceOf(language);
    const said = ui.t('embed.version', { version });
    expect(imageParts(id, later, ui, address).credit).toContain(`· ${said} ·`);
    expect(chartJson(id, later, ui, address)).toMatchObject({ version });
    const { bibtex, ris, csl } = citationOf(id, language, later);
    expect(bibtex).toContain(`note = {${said}}`);
    expect(ris).toContain(`N1  - ${said}\r\n`);
    expect(JSON.parse(csl)).toMatchObject([{ version: String(version) }]);
  });
});

describe.each([...catalog.calculators.values()].map((one) => [one.id, one] as const))(
  'a new version of the calculator %s',
  (id, calculator) => {
    it('is that of its page and of its model', () => {
      expect(calculator.model.version).toBe(catalog.figures.get(id)!.version);
    });

    it.each(languages)('is named in its spreadsheet, in %s', async (language) => {
      const ui = interfaceOf(language);
      const raised = { ...calculator, model: { ...calculator.model, version } };
      const file = unzipSync(await calculatorSheet(raised, catalog.facts, ui, address));
      const text = Object.keys(file)
        .map((name) => strFromU8(file[name]!))
        .join('');
      expect(text).toContain(`>${ui.t('embed.version', { version })}, `);
      expect(text).toContain(ui.t('calculator.version', { version }));
    });
  },
);
