import { writeXlsx } from 'hucre/xlsx';
import type { Interface } from '../../catalog';
import { factsOfCalculator } from '../../catalog/fact-use';
import { publishedOn } from '../../catalog/figures';
import type { Calculator, Fact } from '../../catalog/types';
import { calculatorTexts } from '../../components/calculator-view';
import { runCalculator } from '../../models/calculator';
import type { SheetParts } from './sheet-parts';
import { calculationPage } from './sheet-calculation';
import { inputsPage } from './sheet-inputs';
import { layOut } from './sheet-page';
import { scopeOf } from './sheet-scope';
import { sourcesPage } from './sheet-sources';

/**
 * Writes a calculator as a spreadsheet with live formulas: inputs, calculation and sources, a sheet each. The same calculator gives
 * the same bytes.
 *
 * @param address - of the calculator's page
 * @returns an XLSX file
 * @throws ContentError where a step's formula is too long for a spreadsheet
 */
export async function calculatorSheet(
  calculator: Calculator,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
  address: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { definition, model } = calculator;
  const texts = calculatorTexts(calculator, facts, ui);
  const defaults = runCalculator(model, {});
  const published = publishedOn(definition);
  const scope = scopeOf(model);
  const parts: SheetParts = { model, definition, texts, facts, ui, scope, defaults, published, address };
  const used = factsOfCalculator(calculator).map((id) => facts.get(id)!);
  const pages = [inputsPage(parts), calculationPage(parts), sourcesPage(parts, used)].map(layOut);
  // A fixed day, not today: the file changes only when the calculator does.
  const changed = new Date(`${published}T00:00:00Z`);
  return new Uint8Array(
    await writeXlsx({
      sheets: pages.map(({ sheet }) => sheet),
      namedRanges: pages.flatMap(({ names }) => names),
      properties: {
        title: definition.title[ui.language],
        subject: definition.subtitle[ui.language],
        creator: 'Datenwert',
        description: `${ui.t('chart.licence')}. ${address}`,
        created: changed,
        modified: changed,
      },
      defaultFont: { name: 'Arial', size: 10 },
    }),
  );
}
