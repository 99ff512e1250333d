import type { Interface } from '../catalog';
import type { Calculator, Fact } from '../catalog/types';
import type { CalculatorTexts } from '../charts/calculator/calculator-picture';
import { pickTexts } from '../i18n/text';
import type { CalculatorModel } from '../models/calculator';
import { packRanges } from '../models/range';

/** Everything the calculator needs in the browser, as JSON beside its markup. */
export interface CalculatorPayload {
  model: CalculatorModel;
  texts: CalculatorTexts;
  dictionary: Record<string, string>;
  language: Interface['language'];
  picture: Calculator['definition']['picture'];
  /** Labels of the picture that are not names of inputs or steps. */
  pictureTexts: Record<string, string>;
  address: string;
}

/** Keys of the interface texts that units print with: the counted thing, what it is counted by, titles of axes and fields. */
export function unitKeys(units: readonly (string | undefined)[]): string[] {
  const keys = new Set<string>();
  for (const unit of units) {
    // A lens without a step has no unit.
    if (!unit) continue;
    const [head = '', ...per] = unit.trim().replace(/\s+/g, '-').split('/');
    for (const form of ['one', 'other']) keys.add(`unit.${head}.${form}`);
    keys.add(`units.${head}`).add(`currency.${head}`);
    for (const name of per) keys.add(`per.${name}`).add(`units.${name.replace(/^\d+-/, '')}`);
  }
  return [...keys];
}

/** Units of question, answer, yardsticks, fields and picture. */
export const shownUnits = (
  { ask, scale, lenses, inputs, steps, constants, answer }: CalculatorModel,
  drawn: string[],
) => {
  const named = new Set([...drawn, ...answer.flatMap(({ names }) => names)]);
  return [
    ask?.unit,
    ask?.over?.unit,
    scale?.unit,
    ...[...lenses, ...inputs, ...[...steps, ...constants].filter(({ name }) => named.has(name))].map(
      ({ unit }) => unit,
    ),
  ];
};

/** Units that the working prints besides: those of every figure, and of quantities written into formulas. */
const workingUnits = ({ inputs, constants, steps }: CalculatorModel) => [
  ...[...inputs.flatMap((input) => input.with ?? []), ...constants, ...steps].map(({ unit }) => unit),
  // ["unit", value, unit, factor]
  ...[...JSON.stringify(steps).matchAll(/\["unit",[^,]+,"([^"]+)"/g)].map(([, unit]) => unit),
];

/** Interface texts that each picture is drawn with. */
export const pictureKeys: Record<Calculator['definition']['picture']['type'], string[]> = {
  'lens-strip': ['chart.assumed-value', 'chart.central-range', 'chart.none-for'],
  lines: ['chart.axis.log-ten', 'chart.lines.zero-left-out', 'chart.none'],
  curve: ['chart.curve.here', 'chart.curve.check'],
};

/** Interface texts that form, answer and announcement use in the browser, wherever a calculator stands. */
export const formKeys = [
  'range',
  'range.',
  'per-many',
  'compare.',
  'number.',
  ...[
    'none',
    'moved-from',
    'moved-more.',
    'own-says',
    'notice-title',
    'notice-clamped',
    'notice-rounded',
    'notice-unreadable',
    'notice-unknown',
    'notice-version',
  ].map((key) => `calculator.${key}`),
];

/** Further ones on a page and in an article: for the working and for files. */
const pageKeys = [
  'explain.',
  ...['sensitivity-none', 'copied', 'default-values', 'changed-values', 'cite-text'].map(
    (key) => `calculator.${key}`,
  ),
];

/** The words of a calculator in one language. */
export function calculatorTexts(
  { definition, model }: Calculator,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
): CalculatorTexts {
  const { language } = ui;
  return {
    inputs: Object.fromEntries(
      Object.entries(definition.inputs).map(([name, input]) => [name, input.label[language]]),
    ),
    constants: {
      ...Object.fromEntries(
        model.constants.map(({ name, fact }) => [name, facts.get(fact)!.label[language]]),
      ),
      ...Object.fromEntries(
        Object.values(definition.inputs).flatMap(({ withLabels = {} }) =>
          Object.entries(withLabels).map(([name, label]) => [name, label[language]]),
        ),
      ),
    },
    steps: Object.fromEntries(
      Object.entries(definition.steps).map(([name, step]) => [name, step.label[language]]),
    ),
    lenses: Object.fromEntries(
      definition.lenses.map((lens) => [
        lens.id ?? lens.lens,
        {
          label: lens.label?.[language] ?? ui.t(`lens.${lens.lens}`),
          ...(lens.none && { none: lens.none[language] }),
        },
      ]),
    ),
    warnings: definition.warnings.map(({ text }) => text[language]),
    answer: definition.answer.map((sentence) => sentence[language]),
    options: Object.fromEntries(
      Object.entries(definition.inputs).flatMap(([name, { options }]) =>
        options ? [[name, options.map(({ label }) => label[language])]] : [],
      ),
    ),
  };
}

/** Gathers what the browser needs of a calculator in one language. */
export function calculatorPayload(
  calculator: Calculator,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
  address: string,
): CalculatorPayload {
  const { definition, model } = calculator;
  const { language } = ui;
  const all = calculatorTexts(calculator, facts, ui);
  const drawn: string[] =
    definition.picture.type === 'lines'
      ? definition.picture.steps
      : definition.picture.type === 'curve'
        ? [definition.picture.step]
        : [];
  const named = new Set(model.answer.flatMap(({ names }) => names));
  const texts: CalculatorTexts = {
    ...all,
    constants: {},
    options: Object.fromEntries(Object.entries(all.options).filter(([name]) => named.has(name))),
    steps: Object.fromEntries(Object.entries(all.steps).filter(([name]) => drawn.includes(name))),
  };
  const picture =
    definition.picture.type === 'curve'
      ? {
          ...definition.picture,
          checks: definition.picture.checks.map((check) => ({
            ...check,
            y: check.y ?? (check.fact ? facts.get(check.fact)?.value : undefined),
          })),
        }
      : definition.picture;
  const pictureTexts: Record<string, string> = model.ask ? { own: ui.t('chart.own-price') } : {};
  if (picture.type === 'curve') {
    picture.checks.forEach((check, index) => (pictureTexts[`check${index}`] = check.label[language]));
    if (picture.off) pictureTexts['off'] = picture.off.text[language];
  }
  return {
    model,
    texts,
    dictionary: pickTexts(ui.dictionary, [
      ...formKeys,
      ...pageKeys,
      ...pictureKeys[picture.type],
      ...unitKeys([...shownUnits(model, drawn), ...workingUnits(model)]),
    ]),
    language,
    picture,
    pictureTexts,
    address,
  };
}

/** What of a model stands in the page alone: the sources behind the figures, and how firm they are. */
const inPage = ['fact', 'status', 'grade', 'downTo'];

/**
 * A payload as the page holds it, safe inside a script element.
 *
 * @param packed - for an embed: ranges without spread as one number each, see {@link packRanges}
 */
export const payloadJson = (payload: CalculatorPayload, packed = false): string =>
  JSON.stringify(payload, (key, value: unknown) =>
    inPage.includes(key) ? undefined : packed ? packRanges(key, value) : value,
  ).replace(/</g, '\\u003c');
