import type { Interface } from '../../catalog';
import type { Calculator, Fact } from '../../catalog/types';
import { absoluteUrl } from '../../i18n/addresses';
import { inLanguages, type Language } from '../../i18n/languages';
import { pickTexts } from '../../i18n/text';
import type { CalculatorModel } from '../../models/calculator';
import type { LessonData } from '../../schemas/lesson';
import { calculatorTexts } from '../calculator-view';
import type { DealView } from '../deals/deal-view';

/** A deal as far as the class page shows what the class made of it. */
export interface ClassDeal {
  name: string;
  /** Place and year. */
  aside: string;
  unit: string;
  /** What one gives and gets, in one line each. */
  give: string;
  get: string;
  /** What one could answer; `answers` of the model are their ids. */
  labels: Record<string, string>;
  /** In the deal's unit. */
  coins: { text: string; lens: string; value: number }[];
}

/** What the class page needs in the browser, as JSON beside its markup. */
export interface ClassPayload {
  model: CalculatorModel;
  language: Language;
  /** Labels of the inputs and lenses, and of the options of choices by input. */
  inputs: Record<string, string>;
  options: Record<string, string[]>;
  lenses: Record<string, string>;
  dictionary: Record<string, string>;
  /** Full addresses of the students' pages by language. */
  addresses: { deals: Record<Language, string>; price: Record<Language, string> };
  dealSet: { version: number; deals: { answers: string[] }[] };
  deals: ClassDeal[];
  /** What the projector can ask, by lesson. */
  lessons: { id: string; title: string; questions: string[] }[];
}

const lineText = (deal: DealView, index: number) => {
  const { text, amount } = deal.lines[index]!;
  return [amount?.text, amount?.per, text].filter(Boolean).join(' ');
};

/** Gathers what the class page needs in one language. */
export function classPayload(
  calculator: Calculator,
  deals: readonly DealView[],
  version: number,
  lessons: readonly { id: string; data: LessonData }[],
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
): ClassPayload {
  const { model, definition } = calculator;
  const texts = calculatorTexts(calculator, facts, ui);
  return {
    model,
    language: ui.language,
    inputs: texts.inputs,
    options: Object.fromEntries(
      Object.entries(definition.inputs).map(([name, input]) => [
        name,
        (input.options ?? []).map(({ label }) => label[ui.language]),
      ]),
    ),
    lenses: Object.fromEntries(Object.entries(texts.lenses).map(([id, { label }]) => [id, label])),
    dictionary: pickTexts(ui.dictionary, [
      'range',
      'range.',
      'per.month',
      'per.year',
      'currency.EUR',
      'number.',
      'unit.month.one',
      'unit.month.other',
      'units.month',
      'class.said.',
      'class.problem.',
      'class.show.',
      'class.file.',
    ]),
    addresses: {
      deals: inLanguages((language) => absoluteUrl(language, '/d/')),
      price: inLanguages((language) => absoluteUrl(language, '/c/')),
    },
    dealSet: { version, deals: deals.map(({ answers }) => ({ answers: answers.map(({ id }) => id) })) },
    deals: deals.map((deal) => ({
      name: deal.name,
      aside: deal.aside,
      unit: deal.unit,
      give: lineText(deal, 0),
      get: lineText(deal, 1),
      labels: Object.fromEntries(deal.answers.map(({ id, label }) => [id, label.replace(/\s*…$/, '')])),
      coins: deal.coins.map(({ text, lens, value }) => ({ text, lens, value })),
    })),
    lessons: lessons.map(({ id, data }) => ({
      id,
      title: data.title,
      questions: data.discussion.map(({ ask }) => ask),
    })),
  };
}
