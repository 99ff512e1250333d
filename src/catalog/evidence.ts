import type { CatalogSource, Fact } from './types';
import type { Basis } from '../schemas/fact';
import { ContentError } from '../schemas/content-error';
import type { Grade } from '../schemas/shared';

/**
 * The grades that a number may have by what it is. A grade says how strong the kind of evidence is; how we know of it is said
 * apart (`verified`, and `copy` of the source).
 */
export const gradesOfBasis: Readonly<Record<Basis, readonly Grade[]>> = {
  // A: documented by payer or payee; B: in an experiment.
  paid: ['A', 'B', 'E'],
  // Says nothing of whether it was paid in the end.
  ruled: ['A', 'E'],
  // B and C: in an experiment or a survey, what people would pay.
  offered: ['B', 'C', 'D', 'E'],
  listed: ['D', 'E'],
  asked: ['B', 'C', 'D', 'E'],
  alleged: ['E'],
  estimated: ['E'],
  measured: ['A', 'B', 'C', 'D', 'E'],
  allocated: ['E'],
};

/** Kinds of sources in which somebody reports what others did, found or decided. */
const press = new Set(['article-newspaper', 'article-magazine', 'post-weblog', 'post', 'entry-encyclopedia']);
/** Kinds of sources that hold studies. */
const studies = new Set(['article-journal', 'paper-conference', 'article', 'thesis']);

/** What bars a grade, and what to do. */
interface Bar {
  allowed: readonly Grade[];
  problem: string;
  remedy: string;
}

const only = (grades: readonly Grade[]) => `Write \`grade: ${grades.join('` or `')}\``;

/** What the source of a fact bars, whatever the number is. */
function barsOfSource(verified: Fact['verified'], source: CatalogSource | undefined): Bar[] {
  const weakest: readonly Grade[] = ['E'];
  if (verified === 'recall' || !source)
    return [{ allowed: weakest, problem: 'but is only known from memory', remedy: only(weakest) }];
  if (source.copy === 'mirror' || source.copy === 'translated')
    return [
      {
        allowed: weakest,
        problem: `but rests on ${source.copy === 'mirror' ? 'somebody else’s copy' : 'a translation'} (${source.id})`,
        remedy: `${only(weakest)} until the original is read, then take \`copy: ${source.copy}\` out of the source`,
      },
    ];
  if (press.has(source.type) && verified !== 'secondary')
    return [
      {
        allowed: ['D', 'E'],
        problem: `but its source (${source.id}, ${source.type}) only reports`,
        remedy: `${only(['D', 'E'])}, or \`verified: secondary\` if it reports a document, an experiment or a survey`,
      },
    ];
  if (studies.has(source.type))
    return [
      {
        allowed: ['B', 'C', 'D', 'E'],
        problem: `but its source (${source.id}, ${source.type}) is a study`,
        remedy: only(['B', 'C']),
      },
    ];
  return [];
}

/**
 * Finds why a fact may not have its grade, or that a number says neither what it is nor how strong its evidence is.
 *
 * @returns nothing where all is well
 * @example evidenceProblem({ ...fact, basis: 'alleged', grade: 'A' })?.remedy // 'Write `grade: E`, or correct the basis.'
 */
export function evidenceProblem(fact: Fact): ContentError | undefined {
  const { id, file, kind, basis, grade, verified, cited } = fact;
  const numeric = [fact.value, fact.low, fact.high].some((figure) => figure !== undefined);
  if (numeric && !basis)
    return new ContentError(
      file,
      `${id}.basis`,
      'is missing',
      `Say what the number is, one of: ${Object.keys(gradesOfBasis).join(', ')}.`,
    );
  if (!numeric && basis)
    return new ContentError(
      file,
      `${id}.basis`,
      'stands with a claim that has no number',
      'Take the line out, or give the number.',
    );
  if (kind === 'willingness-to-pay' && basis === 'asked')
    return new ContentError(
      file,
      `${id}.basis`,
      'is asked, but the file holds what people would pay',
      'Write `basis: offered`, or move the fact to willingness-to-accept, what people want for giving data away.',
    );
  if (numeric && !grade)
    return new ContentError(
      file,
      `${id}.grade`,
      'is missing',
      `Grade the evidence: ${basis} can be ${gradesOfBasis[basis!].join(', ')}.`,
    );
  if (!grade) return undefined;
  const bars: Bar[] = barsOfSource(verified, cited);
  if (basis)
    bars.push({
      allowed: gradesOfBasis[basis],
      problem: `but the number is ${basis}`,
      remedy: `${only(gradesOfBasis[basis])}, or correct the basis`,
    });
  const bar = bars.find(({ allowed }) => !allowed.includes(grade));
  return bar && new ContentError(file, `${id}.grade`, `is ${grade}, ${bar.problem}`, `${bar.remedy}.`);
}

/**
 * Refuses facts whose grade their basis or their source does not allow.
 *
 * @throws ContentError naming file, field and remedy
 */
export function checkEvidence(facts: Iterable<Fact>): void {
  for (const fact of facts) {
    const problem = evidenceProblem(fact);
    if (problem) throw problem;
  }
}
