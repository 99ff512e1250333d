import type { PracticeData } from '../schemas/practice';
import { headFigures } from '../schemas/practice';

/** A calculated result that a text prints. */
export interface Working {
  calculator: string;
  step: string;
  /** Inputs that differ from their defaults, as in a link: `surveys=4&hoursOff=60`. */
  given?: string;
}

/**
 * The id of the place that shows how a result was worked out.
 *
 * @example workingId({ calculator: 'three-euros', step: 'yearly', given: 'surveys=4' }) // 'working-three-euros-yearly-surveys-4'
 */
export const workingId = ({ calculator, step, given = '' }: Working): string =>
  ['working', calculator, step, ...(given.match(/[\w.]+/g) ?? [])].join('-');

/**
 * Every calculated result that a text prints, each once.
 *
 * @example findWorkings('<Step calculator="a" step="b" />') // [{ calculator: 'a', step: 'b', given: '' }]
 */
export function findWorkings(body: string): Working[] {
  const found = new Map<string, Working>();
  for (const [tag] of body.matchAll(/<Step\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const working = {
      calculator: attribute('calculator'),
      step: attribute('step'),
      given: attribute('given').replaceAll('&amp;', '&'),
    };
    found.set(workingId(working), working);
  }
  return [...found.values()];
}

/** Every calculated result that a case study prints, those of its head first. */
export function workingsOfArticle(body: string, data: PracticeData): Working[] {
  const heads = headFigures(data).flatMap(([, { calculator, step }]) =>
    calculator && step ? { calculator, step } : [],
  );
  return [...new Map([...heads, ...findWorkings(body)].map((one) => [workingId(one), one])).values()];
}
