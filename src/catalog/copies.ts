import { ContentError } from '../schemas/content-error';
import { isCurrency } from '../schemas/words';
import type { Fact } from './types';

/** The words of a quote, without its marks and spaces. */
const bare = (quote: string): string => quote.toLowerCase().replace(/[^\p{L}\p{N}$€£%]/gu, '');

const yearOf = ({ asOf }: Fact): string => asOf?.slice(0, 4) ?? '';

/** Whether two facts of one source with the same number rest on the same words. */
function isCopy(one: Fact, other: Fact): boolean {
  const [first, second] = [bare(one.quote ?? ''), bare(other.quote ?? '')];
  if (!first || !second) return false;
  const sameTime = yearOf(one) === yearOf(other) || !yearOf(one) || !yearOf(other);
  return sameTime && (first.includes(second) || second.includes(first));
}

/** World and global are one place. */
const placeOf = ({ place }: Fact): string => (place === 'global' ? 'world' : place);

/** What makes an answer of a survey or an auction the same answer, whoever reports it; nothing where the atlas has no row of it. */
function answerOf(fact: Fact): string | undefined {
  const { kind, lens, unit, value, low, high, per, dataType } = fact;
  const asked = kind === 'willingness-to-accept' || kind === 'willingness-to-pay';
  if (!asked || !lens || !isCurrency(unit)) return undefined;
  return [kind, value, low, high, unit, per, placeOf(fact), dataType, yearOf(fact)].join('|');
}

/**
 * Refuses a number that is written down twice: as two facts with the same words of one source, and as two rows of the price
 * atlas for one answer of a survey that two sources report.
 *
 * @throws ContentError naming file, fact and remedy
 */
export function checkCopies(facts: Iterable<Fact>): void {
  const numbers = new Map<string, Fact[]>();
  const answers = new Map<string, Fact>();
  for (const fact of facts) {
    const { id, file, value, low, high, unit, source } = fact;
    if (source && [value, low, high].some((figure) => figure !== undefined)) {
      const key = [source, value, low, high, unit].join('|');
      const twins = numbers.get(key) ?? [];
      const twin = twins.find((other) => isCopy(fact, other));
      if (twin)
        throw new ContentError(
          file,
          id,
          `says the same number with the same words of the same source as ${twin.id} (${twin.file})`,
          `Take it out and write ${twin.id} wherever it is used; a fact serves all cases.`,
        );
      numbers.set(key, [...twins, fact]);
    }
    const answer = answerOf(fact);
    const told = answer === undefined ? undefined : answers.get(answer);
    if (told)
      throw new ContentError(
        file,
        `${id}.lens`,
        `puts an answer into the price atlas that ${told.id} (${told.file}) puts there already`,
        'Take `lens` out of the one with the weaker source, so that one answer counts once.',
      );
    if (answer !== undefined) answers.set(answer, fact);
  }
}
