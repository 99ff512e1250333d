/** What no embed is higher than in its compact form, in CSS pixels: WordPress gives no more. */
export const mostHeight = 1000;
/** Height that the picture of a chart gets in a column of 600 px; what is longer scrolls (styles/embed.css). */
const mostPicture = 560;

/** Lines that a text takes; German words leave more of a line empty, so the measure is short. */
const lines = (text: string, charactersEach: number) => Math.ceil(text.length / charactersEach);
const heading = ({ title, subtitle }: { title: string; subtitle: string }) =>
  26 * lines(title, 50) + 24 * lines(subtitle, 64);

/**
 * Height of a chart's embed for hosts that do not listen to its messages.
 *
 * @param texts - as printed around the picture
 * @param picture - height of the drawing at middle width, in CSS pixels
 * @returns CSS pixels, enough in a column of 600 px
 */
export function chartEmbedHeight(
  texts: { title: string; subtitle: string; note?: string },
  picture: number,
): number {
  const notes = 20 * (2 + lines(texts.note ?? '', 70));
  return Math.min(mostHeight, Math.ceil(heading(texts) + Math.min(mostPicture, picture) + notes + 190));
}

/**
 * Height of a calculator's embed for hosts that do not listen to its messages: its inputs and results scroll.
 *
 * @returns CSS pixels, enough in a column of 600 px
 */
export const calculatorEmbedHeight = (texts: { title: string; subtitle: string }): number =>
  Math.min(mostHeight, heading(texts) + 900);
