const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Makes a text harmless in HTML, SVG, MathML and XML, as content and between double quotes.
 *
 * @example escapeMarkup('a < "b"') // 'a &lt; &quot;b&quot;'
 */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
