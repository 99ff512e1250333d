import type { Catalog, Interface } from '../catalog';
import type { CalculatorFigure, Figure } from '../catalog/types';
import type { Fact } from '../catalog/types';
import { calculatorPicture } from '../charts/calculator/calculator-chart';
import type { ChartTable } from '../charts/kit/context';
import type { Drawing } from '../charts/registry';
import { runCalculator } from '../models/calculator';
import { calculatorTable } from './calculator-table';
import { calculatorPayload } from './calculator-view';
import { chartView } from './chart-view';
import { calculatorEmbedHeight } from './embed-height';

/** A chart, or a calculator with its defaults, in one language: what page, embed and files have in common. */
export interface FigureView {
  figure: Figure;
  title: string;
  subtitle: string;
  alt: string;
  note?: string;
  drawing: Drawing;
  table: ChartTable;
  facts: Fact[];
  /** Height of the embed in CSS pixels, enough in a column of 600 px. */
  height: number;
}

/** What a calculator's picture shows while nobody has changed an input. */
export function defaultDrawing({ calculator }: CalculatorFigure, catalog: Catalog, ui: Interface): Drawing {
  const result = runCalculator(calculator.model, {});
  return calculatorPicture(calculatorPayload(calculator, catalog.facts, ui, ''), {
    values: {},
    result,
    defaults: result,
  });
}

/**
 * What is shown of a chart or calculator in one language.
 *
 * @param id - of a figure that exists
 * @example figureView('three-euros', catalog, ui).title // 'Three euros a month'
 */
export function figureView(id: string, catalog: Catalog, ui: Interface): FigureView {
  const figure = catalog.figures.get(id)!;
  const { language } = ui;
  const [title, subtitle] = [figure.title[language], figure.subtitle[language]];
  const words = {
    figure,
    title,
    subtitle,
    alt: figure.alt[language],
    ...(figure.note && { note: figure.note[language] }),
    facts: figure.facts.map((fact) => catalog.facts.get(fact)!),
  };
  switch (figure.kind) {
    case 'calculator':
      return {
        ...words,
        drawing: defaultDrawing(figure, catalog, ui),
        table: calculatorTable(figure.calculator, catalog.facts, ui),
        height: calculatorEmbedHeight(
          { title, subtitle },
          figure.calculator.model,
          figure.calculator.definition.ask?.choose !== undefined,
        ),
      };
    case 'chart': {
      const { drawing, table, height } = chartView(id, catalog, ui);
      return { ...words, drawing, table, height };
    }
  }
}
