const slot = /\{([a-z0-9]+(?:-[a-z0-9]+)+)\}/;

/**
 * The words of a text and the facts in it, in turn: fact ids stand in braces and have a hyphen, which tells them from
 * other placeholders.
 *
 * @returns texts at even places, ids at odd ones
 * @example wordsAndFacts('asked for {wta-purchases}.') // ['asked for ', 'wta-purchases', '.']
 */
export const wordsAndFacts = (text: string): string[] => text.split(slot);

/**
 * The facts that some texts name in braces, each once, in their order.
 *
 * @example factsIn(['asked for {wta-purchases}']) // ['wta-purchases']
 */
export const factsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => wordsAndFacts(text).filter((_, index) => index % 2 === 1))),
];
