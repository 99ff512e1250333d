import type { Catalog, Interface } from '../catalog';
import { calculatorPicture } from '../charts/calculator/calculator-chart';
import { renderStatic } from '../charts/kit/static';
import { runCalculator } from '../models/calculator';
import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import { lensNames, topics, type Lens } from '../schemas/shared';
import { calculatorPayload } from './calculator-view';
import { chartView } from './chart-view';
import { thumbnail } from './thumbnail';

/** One card of the gallery. */
export interface GalleryEntry {
  id: string;
  kind: 'calculator' | ChartDefinition['type'];
  practice: string;
  lenses: Lens[];
  title: string;
  subtitle: string;
  picture: string;
}

/** A card's picture in pixels: drawn at its width, cut at its height. */
const card = { width: 264, height: 232 };

const lensesOfCalculator = (definition: CalculatorDefinition) =>
  definition.lenses.flatMap(({ lens, step }) => (step ? lens : []));

/** The lenses that a chart shows figures of; none for timelines and flows. */
export function lensesOfChart(chart: ChartDefinition, calculators: Catalog['calculators']): Lens[] {
  const own = chart.lens ? [chart.lens] : [];
  const shown = (): Lens[] => {
    switch (chart.type) {
      case 'price-ladder':
        return chart.rows.map(({ lens }) => lens);
      case 'lines':
        return (chart.series ?? []).flatMap(({ lens }) => lens ?? []);
      case 'lens-strip':
        return lensesOfCalculator(calculators.get(chart.calculator)!.definition);
      case 'overview':
        return chart.scales.flatMap(({ groups }) =>
          groups.flatMap(({ calculator, reward, lenses }) => {
            const known = calculators.get(calculator)!.definition.lenses;
            const named = [reward, ...lenses].flatMap((one) => ('lens' in one ? one.lens : []));
            return named.flatMap((name) => known.find((lens) => (lens.id ?? lens.lens) === name)?.lens ?? []);
          }),
        );
      default:
        return [];
    }
  };
  const all = new Set([...own, ...shown()]);
  return lensNames.filter((lens) => all.has(lens));
}

/** Everything the gallery lists in one language: what spans the practices first, then a practice at a time, its calculators first. */
export function galleryEntries(catalog: Catalog, ui: Interface): GalleryEntry[] {
  const { language, format, text } = ui;
  const context = { width: card.width, language, format, text };
  const calculators = [...catalog.calculators.values()].map((calculator): GalleryEntry => {
    const { id, definition, model } = calculator;
    const result = runCalculator(model, {});
    const { type, data } = calculatorPicture(
      calculatorPayload(calculator, catalog.facts, ui, ''),
      {},
      result,
      result,
    );
    return {
      id,
      kind: 'calculator',
      practice: definition.practice,
      lenses: lensNames.filter((lens) => lensesOfCalculator(definition).includes(lens)),
      title: definition.title[language],
      subtitle: definition.subtitle[language],
      picture: thumbnail(renderStatic(type, data as never, context), card.height),
    };
  });
  const charts = [...catalog.charts].map(([id, chart]): GalleryEntry => {
    const { type, data, title, subtitle } = chartView(id, catalog, ui);
    return {
      id,
      kind: chart.type,
      practice: chart.practice,
      lenses: lensesOfChart(chart, catalog.calculators),
      title,
      subtitle,
      picture: thumbnail(renderStatic(type, data as never, context), card.height),
    };
  });
  const order = ['valuation', ...topics];
  return [...calculators, ...charts].sort((a, b) => order.indexOf(a.practice) - order.indexOf(b.practice));
}
