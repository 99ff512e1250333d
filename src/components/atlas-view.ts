import { isCurrency } from '../schemas/words';
import type { Catalog, Interface } from '../catalog';
import type { Fact } from '../catalog/types';
import { draw } from '../charts/atlas/atlas';
import { blankSvg } from '../charts/kit/light-document';
import {
  originalText,
  perText,
  pictureOf,
  shownText,
  viewOf,
  type AtlasWords,
} from '../charts/atlas/atlas-words';
import { pickTexts } from '../i18n/text';
import {
  atlasDefaults,
  choicesOf,
  packRows,
  selectRows,
  showAmount,
  type AtlasChoices,
  type AtlasPayload,
  type AtlasRow,
  type MoneyTables,
} from '../models/atlas';
import { priceIndexOf, ratesOf } from '../models/money';
import { outletOf } from './fact-words';

/** A row of the atlas's table. */
export interface AtlasEntry extends AtlasRow {
  /** The amount as reported. */
  original: string;
  /** The amount in euros at the rate of its year. */
  shown: string;
  /** What sources are dated: "24 April 2023". */
  date: string;
}

/** Everything that the page and the embed of the atlas show at first, and what their scripts need. */
export interface AtlasView {
  entries: AtlasEntry[];
  payload: AtlasPayload;
  tables: MoneyTables;
  choices: AtlasChoices;
  status: string;
  pictures: { narrow: string; middle: string; wide: string };
  points: number;
  dictionary: Record<string, string>;
}

const hasFigure = ({ value, low, high }: Fact) =>
  value !== undefined || low !== undefined || high !== undefined;
/** `world` and `global` are one place to a reader. */
const placeOf = (place: string) => (place === 'global' ? 'world' : place);

function rowOf(fact: Fact, language: Interface['language']): AtlasRow {
  const year = /^\d{4}/.exec(fact.asOf ?? '')?.[0];
  const row = {
    ...{ id: fact.id, topic: fact.topic, label: fact.label[language], outlet: outletOf(fact) },
    year: year ? Number(year) : null,
    ...{ value: fact.value ?? null, low: fact.low ?? null, high: fact.high ?? null, open: fact.open ?? '' },
    ...{
      unit: fact.unit!,
      per: fact.per ?? 'one-time',
      lens: fact.lens!,
      practice: fact.practice,
      data: fact.dataType,
    },
    ...{ place: placeOf(fact.place), grade: fact.grade!, basis: fact.basis!, verified: fact.verified },
  };
  return { ...row, words: '' };
}

function picture(view: Parameters<typeof draw>[1], width: number, ui: Interface): string {
  const svg = blankSvg();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  draw(svg, view, { width, language: ui.language, format: ui.format, text: ui.text });
  return svg.outerHTML;
}

/** The order in which time units are offered; the others follow by how often they occur. */
const unitOrder = ['month', 'year', 'quarter', 'week', 'day', 'hour', 'minute', 'user-year', 'user-quarter'];

/**
 * The price atlas in one language: every fact that has a lens and an amount of money, newest first.
 *
 * @param widths - widths of the pictures in CSS pixels
 */
export function atlasView(
  { facts, numbers }: Catalog,
  ui: Interface,
  widths: [number, number, number],
): AtlasView {
  const words: AtlasWords = { format: ui.format, text: ui.text };
  const tables: MoneyTables = { rates: ratesOf(numbers), index: priceIndexOf(numbers) };
  const shown = [...facts.values()].filter((fact) => fact.lens && isCurrency(fact.unit) && hasFigure(fact));
  const entries = shown
    .map((fact): AtlasEntry => {
      const row = rowOf(fact, ui.language);
      const amount = shownText(showAmount(row, 'own', tables), 'own', words);
      return {
        ...row,
        original: originalText(row, words),
        shown: amount,
        date: ui.format.date(fact.asOf ?? null),
      };
    })
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.label.localeCompare(b.label, ui.language));
  const payload = packRows(entries);
  const count = (per: string) => entries.filter((row) => row.per === per).length;
  const place = (per: string) => (unitOrder.includes(per) ? unitOrder.indexOf(per) : unitOrder.length);
  const all = choicesOf(payload, tables);
  const choices = { ...all, per: [...all.per].sort((a, b) => place(a) - place(b) || count(b) - count(a)) };
  const selected = selectRows(entries, atlasDefaults);
  const { plotted, status } = viewOf(
    selected,
    atlasDefaults,
    (row) => showAmount(row, atlasDefaults.money, tables),
    words,
  );
  const drawn = pictureOf(plotted, atlasDefaults.money);
  const perKeys = choices.per.flatMap((per) => [
    per.replace(/\s/g, '-'),
    per.replace(/^\d+ /, '').replace(/s$/, ''),
  ]);
  return {
    ...{ entries, payload, tables, choices, status, points: plotted.length },
    pictures: {
      narrow: picture(drawn, widths[0], ui),
      middle: picture(drawn, widths[1], ui),
      wide: picture(drawn, widths[2], ui),
    },
    dictionary: pickTexts(ui.dictionary, [
      ...[
        'range',
        'range.',
        'per-many',
        'currency.',
        'fact.at-least',
        'fact.at-most',
        'fact.unverified',
        'date.undated',
      ],
      ...[
        'atlas.missing.',
        'atlas.why.',
        'atlas.status',
        'atlas.status-missing',
        'atlas.all-units',
        'atlas.mixed',
        'atlas.money-own-note',
        'atlas.money-year-note',
        'atlas.money-currency-note',
        'atlas.notice',
        'atlas.notice-title',
        'atlas.none',
      ],
      ...perKeys.flatMap((per) => [`per.${per}`, `units.${per}`]),
    ]),
  };
}

/** A choice of time units in words: "a month (80)". */
export const unitChoice = (per: string, entries: readonly AtlasRow[], ui: Interface): string =>
  `${perText(per, { format: ui.format, text: ui.text })} (${entries.filter((row) => row.per === per).length})`;
