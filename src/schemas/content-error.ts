/**
 * A mistake in the content, told so that the person who made it can mend it.
 *
 * @example
 * throw new ContentError('content/facts/samples/market-price.yaml', 'samples-fee.unit', 'is missing', 'Add `unit: USD`.');
 */
export class ContentError extends Error {
  constructor(
    readonly file: string,
    readonly field: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${file}: ${field} ${problem}. ${remedy}`);
    this.name = 'ContentError';
  }
}
