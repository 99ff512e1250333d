import type { Catalog, Interface } from '../catalog';
import type { Figure } from '../catalog/types';
import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import { lensNames, literature, type Lens } from '../schemas/shared';
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
        return chart.rows.flatMap(({ cells }) => cells.flatMap(({ lens }) => lens ?? []));
      case 'picture':
        return chart.parts.flatMap(({ lens }) => lens ?? []);
      case 'timeline':
      case 'data-flow':
      case 'curve':
        return [];
    }
  };
  const all = new Set([...own, ...shown()]);
  return lensNames.filter((lens) => all.has(lens));
}

const lensesOf = (figure: Figure, calculators: Catalog['calculators']): Lens[] =>
  figure.kind === 'chart'
    ? lensesOfChart(figure.chart, calculators)
    : lensNames.filter((lens) => lensesOfCalculator(figure.calculator.definition).includes(lens));

/**
 * Everything the gallery lists in one language: calculators first, then the charts, what spans the practices before a
 * practice at a time.
 *
 * @param only - leaves what belongs to this practice
 */
export function galleryEntries(catalog: Catalog, ui: Interface, only?: string): GalleryEntry[] {
  const { language } = ui;
  const entries = [...catalog.figures.values()]
    .filter(({ practice }) => !only || practice === only)
    .map((figure): GalleryEntry => ({
      id: figure.id,
      kind: figure.kind === 'chart' ? figure.chart.type : figure.kind,
      practice: figure.practice,
      lenses: lensesOf(figure, catalog.calculators),
      title: figure.title[language],
      subtitle: figure.subtitle[language],
      picture: thumbnail(figure.id, catalog, ui),
    }));
  const order = [literature, ...catalog.topics];
  const place = ({ practice, kind }: GalleryEntry) =>
    Number(kind !== 'calculator') * order.length + order.indexOf(practice);
  return entries.sort((a, b) => place(a) - place(b));
}
