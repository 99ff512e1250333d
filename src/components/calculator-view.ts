import type { Interface } from '../catalog';
import type { Calculator, Fact } from '../catalog/types';
import type { CalculatorTexts } from '../charts/calculator/calculator-picture';
import { pickTexts } from '../i18n/text';
import type { CalculatorModel } from '../models/calculator';

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

/** Keys of the interface texts that a model's units print with: the counted thing, what it is counted by, axis titles. */
function unitKeys(model: CalculatorModel): string[] {
  const keys = new Set<string>();
  const add = (unit: string, titled = false) => {
    // A lens without a step has no unit.
    if (!unit) return;
    const [head = '', ...per] = unit.trim().replace(/\s+/g, '-').split('/');
    for (const form of ['one', 'other']) keys.add(`unit.${head}.${form}`);
    for (const name of per) keys.add(`per.${name}`).add(`units.${name.replace(/^\d+-/, '')}`);
    if (titled) keys.add(`units.${head}`).add(`currency.${head}`);
  };
  for (const { unit } of model.lenses) add(unit, true);
  for (const { unit } of [
    ...model.inputs,
    ...model.inputs.flatMap((input) => input.with ?? []),
    ...model.constants,
  ])
    add(unit);
  for (const { unit } of model.steps) add(unit, true);
  if (model.ask) add(model.ask.unit);
  if (model.ask?.over) add(model.ask.over.unit);
  // Quantities written into formulas: ["unit", value, unit, factor].
  for (const [, unit] of JSON.stringify(model.steps).matchAll(/\["unit",[^,]+,"([^"]+)"/g)) add(unit!);
  return [...keys];
}

/** Interface texts that each picture uses. */
const pictureKeys: Record<Calculator['definition']['picture']['type'], string[]> = {
  'lens-strip': ['chart.assumed-value', 'chart.none-for'],
  lines: ['chart.axis.', 'chart.lines.'],
  curve: ['chart.curve.'],
};

/** Interface texts that the form uses in the browser. */
const formKeys = [
  'none',
  'sensitivity-none',
  'copied',
  'moved',
  'moved-from',
  'moved-more',
  'own-says',
  'default-values',
  'changed-values',
  'cite-text',
  'notice-title',
  'notice-clamped',
  'notice-rounded',
  'notice-unreadable',
  'notice-unknown',
  'notice-version',
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

/** Gathers what the browser needs of a calculator in one language; no more, since it is part of every embed. */
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
      'range',
      'range.',
      'per-many',
      'explain.',
      'compare.',
      'number.',
      'chart.none',
      'chart.range',
      'chart.central-range',
      ...pictureKeys[picture.type],
      ...formKeys.map((key) => `calculator.${key}`),
      ...unitKeys(model),
    ]),
    language,
    picture,
    pictureTexts,
    address,
  };
}
