import type { Formats, TextLookup } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';

export type { Lens } from '../../schemas/words';

/** How firm a number is: printed by a source, worked out, or taken as given for lack of a source. */
export type Status = 'reported' | 'estimated' | 'assumed';

/** What a chart needs besides its data. */
export interface ChartContext {
  /** The width to draw for, in CSS pixels; 280 and more. */
  width: number;
  language: Language;
  format: Formats;
  /** Looks up `chart.*` texts of the interface; the values fill `{placeholders}`. */
  text: TextLookup;
}

/** The numbers of a chart as they stand in the data table and in the CSV file. */
export interface ChartTable {
  columns: string[];
  rows: string[][];
}

/** Draws data into an SVG element; drawing again reuses the nodes that are there. */
export type Draw<Data> = (svg: SVGSVGElement, data: Data, context: ChartContext) => void;

/** A chart type: its picture, its summary in words and its table, all from the same data. */
export interface ChartType<Data> {
  draw: Draw<Data>;
  summarize: (data: Data, context: ChartContext) => string;
  toTable: (data: Data, context: ChartContext) => ChartTable;
}

/** From this width on, in pixels, labels stand beside the marks instead of above them. */
export const wideFrom = 560;

/** Tells whether a chart has room for labels beside its marks. */
export const isWide = (context: ChartContext): boolean => context.width >= wideFrom;

/**
 * The key of a keyed join: from the data, or from a node that was drawn at build and carries no data yet.
 *
 * @example select(svg).selectChildren('g').data(groups, keyOf)
 */
export function keyOf(this: unknown, datum: unknown): string {
  const keyed = datum as { key: string } | undefined;
  return keyed ? keyed.key : ((this as Element).getAttribute('data-key') ?? '');
}

/**
 * Sets the first letter of a text in capitals.
 *
 * @example capitalize('euros a month') // 'Euros a month'
 */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Ends a sentence with a full stop unless it has its mark already.
 *
 * @example sentence('Reward: €3') // 'Reward: €3.'
 */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
