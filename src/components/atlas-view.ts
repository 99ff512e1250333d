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
  withKind,
  type AtlasChoices,
  type AtlasPayload,
  type AtlasRow,
} from '../models/atlas';
import { selectRows, showAmount, type KindSummary, type Selection } from '../models/atlas-select';
import { priceIndexOf, ratesOf, type MoneyTables } from '../models/money';
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
  /** What is not on the chart, and why. */
  left: string;
  /** The amounts shown at first. */
  selection: Selection<AtlasEntry>;
  summaries: KindSummary<AtlasEntry>[];
  pictures: { narrow: string; middle: string; wide: string };
  dictionary: Record<string, string>;
}

const hasFigure = ({ value, low, high }: Fact) =>
  value !== undefined || low !== undefined || high !== undefined;
/** `world` and `global` are one place to a reader. */
const placeOf = (place: string) => (place === 'global' ? 'world' : place);

/** A source can only expect what comes after the year in which it was published. */
const isForecast = ({ asOf, cited }: Fact) => {
  const published = cited?.issued?.['date-parts']?.[0]?.[0];
  return Boolean(asOf && published && Number(asOf.slice(0, 4)) > Number(published));
};

function rowOf(fact: Fact, language: Interface['language']): AtlasRow {
  const year = /^\d{4}/.exec(fact.asOf ?? '')?.[0];
  return withKind({
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
    forecast: isForecast(fact) ? 'yes' : '',
  });
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
  const words: AtlasWords = ui;
  const tables: MoneyTables = { rates: ratesOf(numbers), index: priceIndexOf(numbers) };
  const shown = [...facts.values()].filter((fact) => fact.lens && isCurrency(fact.unit) && hasFigure(fact));
  const entries = shown
    .map((fact): AtlasEntry => {
      const row = rowOf(fact, ui.language);
      return {
        ...row,
        original: originalText(row, words),
        shown: shownText(showAmount(row, 'own', tables), 'own', words),
        date: ui.format.date(fact.asOf ?? null),
      };
    })
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.label.localeCompare(b.label, ui.language));
  const payload = packRows(entries);
  const count = (per: string) => entries.filter((row) => row.per === per).length;
  const place = (per: string) => (unitOrder.includes(per) ? unitOrder.indexOf(per) : unitOrder.length);
  const all = choicesOf(payload, tables);
  const choices = { ...all, per: [...all.per].sort((a, b) => place(a) - place(b) || count(b) - count(a)) };
  const selection = selectRows(entries, atlasDefaults);
  const { plotted, summaries, status, left } = viewOf(
    selection.rows,
    atlasDefaults,
    (row) => showAmount(row, atlasDefaults.money, tables),
    words,
  );
  const drawn = pictureOf(plotted, summaries, atlasDefaults.money, words);
  const perKeys = choices.per.flatMap((per) => [
    per.replace(/\s/g, '-'),
    per.replace(/^\d+ /, '').replace(/s$/, ''),
  ]);
  return {
    ...{ entries, payload, tables, choices, status, left, selection, summaries },
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
        'atlas.kind.',
        'atlas.lane',
        'atlas.count.',
        'atlas.loosen',
        'atlas.words.',
        'atlas.question.',
        'atlas.filter.',
        'atlas.forecasts',
      ],
      ...perKeys.flatMap((per) => [`per.${per}`, `units.${per}`]),
    ]),
  };
}

/** A choice of time units in words: "a month". */
export const unitChoice = (per: string, ui: Interface): string => perText(per, ui);
