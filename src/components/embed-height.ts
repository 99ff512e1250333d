import type { CalculatorModel } from '../models/calculator';

/** Lines that a text takes; German words leave more of a line empty, so the measure is short. */
const lines = (text: string, charactersEach: number) => Math.ceil(text.length / charactersEach);
const heading = ({ title, subtitle }: { title: string; subtitle: string }) =>
  26 * lines(title, 50) + 24 * lines(subtitle, 64);

/**
 * Height of a chart's embed as the code to copy names it, so that the page around it does not move once the embed tells
 * its own: about that of its content in a column of 600 px.
 *
 * @param texts - as printed around the picture
 * @param picture - height of the drawing at middle width, in CSS pixels
 * @returns CSS pixels
 */
export const chartEmbedHeight = (
  texts: { title: string; subtitle: string; note?: string },
  picture: number,
): number => Math.ceil(heading(texts) + picture + 20 * (2 + lines(texts.note ?? '', 72)) + 160);

/**
 * Height of a calculator's embed as the code to copy names it: about that of its content in a column of 600 px. A question
 * at the start is lower than a result.
 *
 * @param choosesFirst - whether the kind of data is chosen above the question, by a row of large buttons
 * @returns CSS pixels
 */
export const calculatorEmbedHeight = (
  texts: { title: string; subtitle: string },
  { ask }: CalculatorModel,
  choosesFirst: boolean,
): number => heading(texts) + (ask ? (choosesFirst ? 730 : 480) : 800);

/** Height of the five deals’ embed as the code to copy names it, in CSS pixels. */
export const dealsEmbedHeight = 780;

/** Height of the price atlas’s embed as the code to copy names it, in CSS pixels. */
export const atlasEmbedHeight = 900;
