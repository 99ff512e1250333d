import { factsIn } from '../i18n/fact-slots';
import { carry } from '../models/carry';
import { FormulaError } from '../models/formula-error';
import type { Range } from '../models/range';
import { ContentError } from '../schemas/content-error';
import type { ExercisesData } from '../schemas/exercises';
import { placeOf, type Path } from './line-of';
import { checkNamed, need } from './references';
import type { Catalog, Fact } from './types';

const file = 'content/exercises.yaml';

/** A line of the adding-up machine with what it comes to. */
export interface AddingLine {
  label: ExercisesData['addingUp']['lines'][number]['label'];
  fact: Fact;
  /** In the machine's unit. */
  amount: Range;
}

/** The two small machines with their facts. */
export interface Exercises {
  addingUp: Omit<ExercisesData['addingUp'], 'lines' | 'quote'> & {
    lines: AddingLine[];
    quote: Fact;
    /** Everything the page rests on, in the order of its mention. */
    cited: Fact[];
  };
  twoPrices: Omit<ExercisesData['twoPrices'], 'quote'> & {
    /** The middle answers to the two forms, in the unit of the question. */
    middle: Record<'pay' | 'sell', number>;
    quote: Fact;
    cited: Fact[];
  };
}

/**
 * Joins the two exercises with the facts they name.
 *
 * @throws ContentError naming file, line and field where a fact is unknown, where units do not lead to the machine's, where
 * the languages cite different facts, or where an answer has no single value
 */
export function joinExercises({ addingUp, twoPrices }: ExercisesData, catalog: Catalog): Exercises {
  const stop = (path: Path, problem: string, remedy: string): never => {
    throw new ContentError(placeOf(file, path), path.join('.'), problem, remedy);
  };
  const factAt = (path: Path, id: string): Fact => {
    need(file, path, id, 'content/facts', catalog.facts);
    return catalog.facts.get(id)!;
  };
  const quoteAt = (path: Path, id: string): Fact => {
    const fact = factAt(path, id);
    return fact.quote ? fact : stop(path, `names "${id}", which has no quote`, 'Name a fact with a `quote`.');
  };
  const citedIn = (path: Path, text: { en: string; de: string }): string[] => {
    const [en, de] = [factsIn([text.en]), factsIn([text.de])];
    for (const id of [...en, ...de]) need(file, path, id, 'content/facts', catalog.facts);
    if ([...en].sort().join() !== [...de].sort().join())
      stop(path, 'cites other facts in English than in German', 'Name the same facts in both.');
    return en;
  };
  const textsAt = (path: Path, texts: readonly { en: string; de: string }[]) =>
    texts.flatMap((text, index) => citedIn([...path, index], text));
  const factsOf = (ids: readonly string[]) => [...new Set(ids)].map((id) => catalog.facts.get(id)!);

  checkNamed(file, { addingUp, twoPrices }, catalog);
  const lines = addingUp.lines.map((line, index): AddingLine => {
    const path = ['addingUp', 'lines', index];
    if (line.rate) factAt([...path, 'rate'], line.rate);
    try {
      const amount = carry(line, addingUp.unit, catalog.numbers);
      return { label: line.label, fact: catalog.facts.get(line.fact)!, amount };
    } catch (error) {
      if (error instanceof FormulaError) stop(path, error.problem, error.remedy);
      throw error;
    }
  });
  const middleOf = (form: 'pay' | 'sell') => {
    const fact = catalog.facts.get(twoPrices[form].fact)!;
    if (fact.value === undefined)
      stop(['twoPrices', form, 'fact'], 'has no single value to draw', 'Name a fact with a `value`.');
    try {
      return carry({ fact: fact.id, unit: twoPrices.unit }, twoPrices.unit, catalog.numbers).central;
    } catch (error) {
      if (error instanceof FormulaError) stop(['twoPrices', form, 'fact'], error.problem, error.remedy);
      throw error;
    }
  };
  const quotes = {
    addingUp: quoteAt(['addingUp', 'quote'], addingUp.quote),
    twoPrices: quoteAt(['twoPrices', 'quote'], twoPrices.quote),
  };
  return {
    addingUp: {
      ...addingUp,
      lines,
      quote: quotes.addingUp,
      cited: factsOf([
        ...addingUp.lines.map(({ fact }) => fact),
        ...addingUp.lines.flatMap(({ rate }) => rate ?? []),
        ...textsAt(['addingUp', 'why'], addingUp.why),
        addingUp.quote,
      ]),
    },
    twoPrices: {
      ...twoPrices,
      middle: { pay: middleOf('pay'), sell: middleOf('sell') },
      quote: quotes.twoPrices,
      cited: factsOf([
        twoPrices.pay.fact,
        twoPrices.sell.fact,
        ...textsAt(['twoPrices', 'pay', 'middle'], [twoPrices.pay.middle]),
        ...textsAt(['twoPrices', 'sell', 'middle'], [twoPrices.sell.middle]),
        ...textsAt(['twoPrices', 'text'], twoPrices.text),
        twoPrices.quote,
      ]),
    },
  };
}
