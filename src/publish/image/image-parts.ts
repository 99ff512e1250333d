import type { Catalog, Interface } from '../../catalog';
import { factsOfCalculator } from '../../catalog/fact-use';
import type { Fact } from '../../catalog/join';
import { calculatorPicture } from '../../charts/calculator/calculator-chart';
import { calculatorPayload, outletOf } from '../../components/calculator-view';
import { chartView } from '../../components/chart-view';
import { runCalculator } from '../../models/calculator';
import type { ImageParts } from './chart-image';

/** More outlets than these do not fit a line: then the image says how many there are. */
const mostOutlets = 12;

function sourceText(facts: Fact[], { t }: Interface): string {
  const outlets = [...new Set(facts.map(outletOf))].filter(Boolean);
  if (outlets.length === 0) return '';
  const named =
    outlets.length > mostOutlets ? t('chart.sources-many', { count: outlets.length }) : outlets.join(', ');
  return `${t(outlets.length > 1 ? 'chart.sources' : 'chart.source')}: ${named}`;
}

/**
 * Everything that goes into the image of a chart, or of a calculator with its defaults.
 *
 * @param id - a chart or calculator that exists
 * @param address - of its page
 */
export function imageParts(id: string, catalog: Catalog, ui: Interface, address: string): ImageParts {
  const { language, format, text, t } = ui;
  const context = { language, format, text };
  const calculator = catalog.calculators.get(id);
  const credit = (version: number) =>
    `${t('chart.licence')} · ${t('embed.version', { version })} · ${address.replace(/^https?:\/\//, '')}`;
  if (!calculator) {
    const { type, data, title, subtitle, alt, note, facts, version } = chartView(id, catalog, ui);
    return {
      type,
      data,
      title,
      subtitle,
      alt,
      ...(note && { note }),
      source: sourceText(facts, ui),
      credit: credit(version),
      context,
    };
  }
  const { definition, model } = calculator;
  const result = runCalculator(model, {});
  const picture = calculatorPicture(
    calculatorPayload(calculator, catalog.facts, ui, address),
    {},
    result,
    result,
  );
  return {
    ...picture,
    title: definition.title[language],
    subtitle: definition.subtitle[language],
    alt: definition.alt[language],
    note: definition.note[language],
    source: sourceText(
      factsOfCalculator(calculator).map((fact) => catalog.facts.get(fact)!),
      ui,
    ),
    credit: credit(definition.version),
    context,
  };
}
