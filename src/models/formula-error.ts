import { nearest } from './nearest';

/**
 * A mistake in a formula or unit, before it is known in which file it stands; the compiler adds the place.
 *
 * @example throw new FormulaError('uses the unknown name "surveis"', 'Did you mean surveys?')
 */
export class FormulaError extends Error {
  constructor(
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${problem}. ${remedy}`);
    this.name = 'FormulaError';
  }
}

/**
 * Asks whether one of the known names nearest to a misspelt one was meant.
 *
 * @example suggest('surveis', ['surveys', 'users']) // 'Did you mean surveys or users?'
 */
export function suggest(name: string, known: Iterable<string>): string {
  const names = nearest(name, new Set(known));
  if (names.length === 0) return 'Nothing is defined there yet.';
  return `Did you mean ${names.join(', ').replace(/, ([^,]*)$/, ' or $1')}?`;
}
