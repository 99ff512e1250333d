import { languages } from '../i18n/languages';
import { equalDimensions, parseUnit } from '../models/units';
import { ContentError } from '../schemas/content-error';
import { dealOrigins, dealParts, dealSentences, type DealData } from '../schemas/deal';
import type { PracticeData } from '../schemas/practice';
import { figureUnit, moneyUnit } from './deal-units';
import { factsOfSteps } from './lens-facts';
import { placeOf } from './line-of';
import { need } from './references';
import type { Catalog } from './types';

type Figure = DealData['figures'][string];

/** The kinds of data that a figure speaks of, facts about no data left out. */
function dataTypesOf({ fact, calculator, step }: Figure, { facts, calculators }: Catalog): Set<string> {
  const ids = fact ? [fact] : factsOfSteps(calculators.get(calculator!)!.model, [step!]);
  return new Set(ids.map((id) => facts.get(id)!.dataType).filter((type) => type !== 'none'));
}

/** A drawn figure must be money for this kind of data, in the deal's money, over a time that can be put into the deal's. */
function checkDrawn(
  figure: Figure,
  { dataType, unit }: DealData,
  catalog: Catalog,
): [string, string] | undefined {
  const types = dataTypesOf(figure, catalog);
  const others = [...types].filter((type) => type !== dataType);
  if (types.size === 0 || others.length > 0)
    return [
      `is a figure for ${others.join(', ') || 'no data'}, and the deal is about ${dataType}`,
      'Draw only figures for the same kind of data; leave out its `text` to name it in a sentence alone.',
    ];
  const own = moneyUnit(figureUnit(figure, catalog));
  const kin = own === unit || equalDimensions(parseUnit(own).dimension, parseUnit(unit).dimension);
  return kin
    ? undefined
    : [
        `is in ${own}, and the deal in ${unit}`,
        'Draw only what has the same money and a period, or none, like the deal.',
      ];
}

/** What must not differ between the languages of a deal. */
const frame = (deal: DealData | undefined) =>
  JSON.stringify(
    deal && [
      deal.dataType,
      deal.unit,
      dealOrigins(deal).map(([field, { fact, calculator, step }]) => [field, fact, calculator, step]),
      Object.values(deal.figures).map(({ lens, text, assumed }) => [lens, Boolean(text), assumed]),
      deal.none.length,
      deal.answers.map(({ id }) => id),
      dealSentences(deal).map(([, sentence]) =>
        dealParts(sentence)
          .flatMap((part) => (part.kind === 'words' ? [] : part.kind === 'figure' ? part.name : part.fact))
          .sort(),
      ),
    ],
  );

/**
 * Checks the deals in the heads of the case studies: that a picture sets only money for one kind of data and one period
 * side by side, that sentences name known figures, and that the languages say the same.
 *
 * @param entries - ids as `samples/en`, their names already checked
 * @throws ContentError naming file, line and field
 */
export function checkDeals(entries: readonly { id: string; data: PracticeData }[], catalog: Catalog): void {
  for (const { id, data } of entries) {
    const { deal } = data;
    const file = `content/practices/${id}.mdx`;
    const stop = (path: (string | number)[], problem: string, remedy: string): never => {
      throw new ContentError(placeOf(file, ['deal', ...path]), ['deal', ...path].join('.'), problem, remedy);
    };
    const other = entries.find(
      (one) =>
        one.id.split('/')[0] === id.split('/')[0] && one.id !== id && frame(one.data.deal) !== frame(deal),
    );
    if (other)
      stop(
        [],
        `does not say the same as content/practices/${other.id}.mdx`,
        `Name the same facts, figures and answers in ${languages.join(' and ')}.`,
      );
    if (!deal) continue;
    for (const [name, figure] of Object.entries(deal.figures)) {
      const wrong = figure.text ? checkDrawn(figure, deal, catalog) : undefined;
      if (wrong) stop(['figures', name], ...wrong);
    }
    for (const [field, sentence] of dealSentences(deal)) {
      const path = ['deal', ...field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
      for (const part of dealParts(sentence)) {
        if (part.kind === 'cited') need(file, path, part.fact, 'content/facts', catalog.facts);
        if (part.kind === 'figure' && part.name !== 'price')
          need(file, path, part.name, 'the deal', Object.keys(deal.figures));
      }
    }
    deal.answers.forEach((answer, index) => {
      const asks = [answer.then, answer.line].some((text) => text.includes('{price}'));
      if (asks !== (answer.id === 'more'))
        stop(
          ['answers', index],
          'and its sentences do not agree on a price',
          'Only the answer `more` has a {price}.',
        );
    });
    if (deal.answers.length === 0 && !deal.line)
      stop(
        ['line'],
        'is missing',
        'Say what stands on the reader’s receipt where nothing could be answered.',
      );
  }
}
