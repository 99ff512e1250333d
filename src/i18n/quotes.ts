type QuoteText = (key: 'fact.quoted' | 'fact.quoted-within', values: { quote: string }) => string;

/**
 * A quotation in the marks of the page's language; quotations within it take the single ones, as in print.
 *
 * @param text - looks up the interface texts
 * @example quoted('the “full data feed”', t) // '“the ‘full data feed’”'
 */
export const quoted = (words: string, text: QuoteText): string =>
  text('fact.quoted', {
    quote: words.replace(/["“„«]([^"“„”«»]*)["“”»]/g, (_, within: string) =>
      text('fact.quoted-within', { quote: within }),
    ),
  });
