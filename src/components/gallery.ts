import type { Catalog, Interface } from '../catalog';
import type { Figure } from '../catalog/types';
import { renderStatic } from '../charts/kit/static';
import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import { lensNames, literature, type Lens } from '../schemas/shared';
import { figureView } from './figure-view';
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

const lensesOf = (figure: Figure, calculators: Catalog['calculators']): Lens[] =>
  figure.kind === 'chart'
    ? lensesOfChart(figure.chart, calculators)
    : lensNames.filter((lens) => lensesOfCalculator(figure.calculator.definition).includes(lens));

/**
 * Everything the gallery lists in one language: what spans the practices first, then a practice at a time, its calculators first.
 *
 * @param only - leaves what belongs to this practice
 */
export function galleryEntries(catalog: Catalog, ui: Interface, only?: string): GalleryEntry[] {
  const { language, format, text } = ui;
  const context = { width: card.width, language, format, text };
  const entries = [...catalog.figures.values()]
    .filter(({ practice }) => !only || practice === only)
    .map((figure): GalleryEntry => {
      const { title, subtitle, drawing } = figureView(figure.id, catalog, ui);
      return {
        id: figure.id,
        kind: figure.kind === 'chart' ? figure.chart.type : figure.kind,
        practice: figure.practice,
        lenses: lensesOf(figure, catalog.calculators),
        title,
        subtitle,
        picture: thumbnail(renderStatic(drawing, context), card.height),
      };
    });
  const order = [literature, ...catalog.topics];
  const place = ({ practice, kind }: GalleryEntry) =>
    order.indexOf(practice) * 2 + Number(kind !== 'calculator');
  return entries.sort((a, b) => place(a) - place(b));
}
