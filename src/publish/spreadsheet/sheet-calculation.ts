import type { Interface } from '../../catalog';
import { sentence } from '../../charts/kit/context';
import { formulaWording } from '../../charts/kit/wording';
import type { CalculatorModel, LensModel } from '../../models/calculator';
import { explainWords } from '../../models/explain';
import type { Range } from '../../models/range';
import { ContentError } from '../../schemas/content-error';
import { writeCondition, writeFormulas } from './sheet-formula';
import type { Content, Line, Page } from './sheet-page';
import { boundStep, definedName, isSure, missingFor, nameCell } from './sheet-scope';
import { atom, call, scaled } from './sheet-term';
import type { SheetParts } from './sheet-parts';

type End = Exclude<keyof Range, 'open'>;
const ends: End[] = ['low', 'central', 'high'];

/** Says that a number of a range is no end of it, since the cells hold bare numbers. */
const openNote = (range: Range | null, { t }: Interface): string | undefined =>
  range?.open && t(`sheet.open.${range.open}`);

/** The longest formula that every spreadsheet program takes. */
const longest = 8000;

function stepLine(parts: SheetParts, step: CalculatorModel['steps'][number]): Line {
  const { model, definition, texts, ui, scope, defaults } = parts;
  const { name, unit, factor, tree } = step;
  const { central, spread } = writeFormulas(tree, factor, scope);
  if (
    [central, spread?.low, spread?.high].some((formula) => formula !== undefined && formula.length > longest)
  )
    throw new ContentError(
      `content/calculators/${model.id}.yaml`,
      `steps.${name}`,
      'makes a formula too long for a spreadsheet',
      'Split it into two steps.',
    );
  const { cell, low, high } = nameCell(scope, name, factor, spread !== undefined);
  boundStep(scope, step);
  const result = defaults.steps[name] ?? null;
  const content = (formula: string, end: End): Content => ({ formula, result: result?.[end] ?? null });
  return {
    names: { value: cell, ...(low && high && { low, high }) },
    cells: {
      name,
      value: content(central, 'central'),
      unit: ui.format.unit(unit),
      label: texts.steps[name],
      low: content(spread?.low ?? cell, 'low'),
      high: content(spread?.high ?? cell, 'high'),
      formula: explainWords(tree, formulaWording(texts, ui.format, ui.text, model)),
      note: [definition.steps[name]!.note?.[ui.language], openNote(result, ui)].filter(Boolean).join(' '),
    },
  };
}

const cellOf = ({ scope }: SheetParts, step: string, end: End): string => {
  const cell = scope.cells.get(step)!;
  return (end === 'central' ? undefined : cell[end]) ?? cell.cell;
};

/** TRUE where one of a step's three figures is missing. */
const isMissing = (parts: SheetParts, step: string): string =>
  `ISERROR(${[...new Set(ends.map((end) => cellOf(parts, step, end)))].join('+')})`;

/** One end of a lens: its step, widened by the further readings that may widen it and have a figure. */
function lensFormula(parts: SheetParts, { step, also }: LensModel, end: End): string {
  const { model, scope } = parts;
  const factorOf = (name: string) => model.steps.find((one) => one.name === name)!.factor;
  const main = cellOf(parts, step!, end);
  let formula = main;
  if (end !== 'central') {
    const others = also
      .filter(({ widens }) => widens)
      .map((reading) => {
        const other = scaled(
          atom(cellOf(parts, reading.step, end)),
          factorOf(reading.step) / factorOf(step!),
        );
        if (isSure(scope, reading.step)) return other;
        return call('IF', atom(isMissing(parts, reading.step)), atom(main), other);
      });
    formula = call(end === 'low' ? 'MIN' : 'MAX', atom(main), ...others).text;
  }
  return isSure(scope, step!) ? formula : `IF(${isMissing(parts, step!)},"",${formula})`;
}

function lensLines(parts: SheetParts, lens: LensModel, index: number): Line[] {
  const { model, definition, texts, ui, defaults } = parts;
  const { label, none } = texts.lenses[lens.id]!;
  const missing =
    lens.step === null ? [] : missingFor(model, lens.step).map((name) => texts.inputs[name] ?? name);
  const note = [
    none,
    missing.length ? sentence(ui.t('calculator.none-input', { names: missing.join(', ') })) : undefined,
    definition.lenses[index]!.note?.[ui.language],
    lens.apart ? ui.t('calculator.apart') : undefined,
    openNote(defaults.lenses[lens.id] ?? null, ui),
  ];
  return ends.map((end): Line => {
    const name = `${lens.id}.${end}`;
    const value: Content =
      lens.step === null
        ? undefined
        : { formula: lensFormula(parts, lens, end), result: defaults.lenses[lens.id]?.[end] ?? '' };
    return {
      look: 'result',
      names: { value: definedName(name) },
      cells: {
        name,
        value,
        unit: ui.format.unit(lens.unit),
        label: `${label} (${ui.t(`calculator.${end}`)})`,
        grade: [lens.grade, lens.downTo].filter(Boolean).join('–') || undefined,
        note: end === 'low' ? note.filter(Boolean).join(' ') : undefined,
      },
    };
  });
}

function warningLines({ definition, model, ui, scope, defaults }: SheetParts): Line[] {
  return (model.warnings ?? []).map((tree, index): Line => {
    const name = `warning.${index + 1}`;
    return {
      names: { value: definedName(name) },
      cells: {
        name,
        value: {
          formula: `IF(IFERROR(${writeCondition(tree, scope)},FALSE),1,0)`,
          result: defaults.warnings?.[index] ? 1 : 0,
        },
        label: definition.warnings[index]!.text[ui.language],
      },
    };
  });
}

/**
 * The second sheet: the result of each lens, then every step with its formula for low, central and high.
 *
 * @param parts - a calculator in one language; its scope learns the steps
 * @throws ContentError where a step's formula is too long for a spreadsheet
 */
export function calculationPage(parts: SheetParts): Page {
  const { model, ui } = parts;
  const { t } = ui;
  const heading = (label: string): Line => ({ look: 'heading', cells: { label } });
  const steps = model.steps.map((step) => stepLine(parts, step));
  const lenses = model.lenses.flatMap((lens, index) => lensLines(parts, lens, index));
  const warnings = warningLines(parts);
  const lines = [
    ...(lenses.length
      ? [heading(`${t('calculator.results')}. ${t('calculator.never-added')}`), ...lenses]
      : []),
    heading(t('calculator.work')),
    ...steps,
    ...(warnings.length ? [heading(t('sheet.warnings')), ...warnings] : []),
  ];
  return {
    name: t('sheet.calculation'),
    printed: 6,
    columns: [
      { key: 'name', header: t('sheet.name'), width: 32 },
      { key: 'value', header: t('sheet.value'), width: 18, results: true },
      { key: 'unit', header: t('chart.column.unit'), width: 22 },
      { key: 'label', header: t('chart.column.what'), width: 48 },
      { key: 'low', header: t('chart.column.low'), width: 14, results: true },
      { key: 'high', header: t('chart.column.high'), width: 14, results: true },
      { key: 'formula', header: t('calculator.formula'), width: 70 },
      { key: 'grade', header: t('calculator.grade'), width: 10 },
      { key: 'note', header: t('chart.column.note'), width: 60 },
    ],
    lines,
  };
}
