import type { InputModel, OptionModel } from '../../models/calculator';
import type { Range } from '../../models/range';
import { numeral } from './sheet-term';
import type { Content, Line, NamedBlock, Page } from './sheet-page';
import type { SheetParts } from './sheet-parts';
import { definedName } from './sheet-scope';
import { sourceLine } from '../../components/fact-words';

/** The cells of low, central and high, named where formulas use them. */
function figure(parts: SheetParts, name: string): Pick<Line, 'names'> {
  const { cell, low, high } = parts.scope.cells.get(name)!;
  return { names: { value: cell, ...(low && high && { low, high }) } };
}

/** Low and high of a figure that readers may overwrite: its spread holds only while it stands at its default. */
function spreadOf(parts: SheetParts, name: string, range: Range): Record<'low' | 'high', Content> {
  const { cell, low } = parts.scope.cells.get(name)!;
  const end = (value: number): Content => ({
    formula:
      low && value !== range.central
        ? `IF(${cell}=${numeral(range.central).text},${numeral(value).text},${cell})`
        : cell,
    result: value,
  });
  return { low: end(range.low), high: end(range.high) };
}

/** The fact a figure rests on, in the columns that name it. */
function origin({ facts, ui }: SheetParts, id: string | undefined): Record<string, Content> {
  const fact = id === undefined ? undefined : facts.get(id);
  return fact ? { source: sourceLine(fact, ui), fact: fact.id } : {};
}

function basis({ ui: { t } }: SheetParts, status: InputModel['status']): string {
  return t(
    ({ fact: 'sheet.sourced', assumed: 'calculator.assumed-long', unknown: 'calculator.unknown' } as const)[
      status
    ],
  );
}

/** "From 0 to 10 euros a month": what may be typed. */
const rangeText = ({ ui: { t, format } }: SheetParts, { min, max, unit }: InputModel): string =>
  t('sheet.allowed', { from: format.number(min), to: format.amount(max, unit) });

function numberLine(parts: SheetParts, input: InputModel): Line {
  const { definition, ui } = parts;
  const { label, help, basis: reason } = definition.inputs[input.name]!;
  const { name, unit, initial, min, max } = input;
  const { cell } = parts.scope.cells.get(name)!;
  const empty = { formula: cell, result: null };
  return {
    look: 'field',
    ...figure(parts, name),
    allowed: { from: min, to: max, prompt: rangeText(parts, input) },
    cells: {
      name,
      value: initial?.central ?? { formula: 'NA()', result: null },
      unit: ui.format.unit(unit),
      label: label[ui.language],
      ...(initial ? spreadOf(parts, name, initial) : { low: empty, high: empty }),
      from: min,
      to: max,
      basis: basis(parts, input.status),
      ...origin(parts, input.fact),
      note: [help, reason].flatMap((text) => text?.[ui.language] ?? []).join(' '),
    },
  };
}

/** What an option gives under the choice's own name, or under one of the names in `with`. */
interface OptionFigures {
  name: string;
  unit: string;
  of: (option: OptionModel) => { value: Range; fact?: string | undefined };
}

const figuresOf = (input: InputModel): OptionFigures[] => [
  { name: input.name, unit: input.unit, of: ({ value, fact }) => ({ value, fact }) },
  ...(input.with ?? []).map(({ name, unit }) => ({
    name,
    unit,
    of: (option: OptionModel) => option.with![name]!,
  })),
];

/** A choice: the option to pick, and the figures that follow from it. */
function choiceLines(parts: SheetParts, input: InputModel): Line[] {
  const { definition, ui } = parts;
  const { label, help } = definition.inputs[input.name]!;
  const picked = definedName(`${input.name}_option`);
  const options = definedName(`${input.name}_options`);
  const first = input.options![0]!;
  const find = (column: string, name: string, result: number | string): Content => ({
    formula: `INDEX(${definedName(`${name}_${column}`)},MATCH(${picked},${options},0))`,
    result,
  });
  return [
    {
      look: 'field',
      names: { value: picked },
      allowed: { list: options, prompt: ui.t('sheet.pick') },
      cells: {
        name: `${input.name}.option`,
        value: first.id,
        label: label[ui.language],
        note: [ui.t('sheet.pick'), help?.[ui.language]].filter(Boolean).join(' '),
      },
    },
    ...figuresOf(input).map(({ name, unit, of }): Line => {
      const { value } = of(first);
      const spread = parts.scope.cells.get(name)!.low !== undefined;
      return {
        ...figure(parts, name),
        cells: {
          name,
          value: find('values', name, value.central),
          unit: ui.format.unit(unit),
          label: parts.texts.constants[name] ?? find('labels', name, optionLabel(parts, input, first, name)),
          low: spread ? find('lows', name, value.low) : { formula: definedName(name), result: value.low },
          high: spread ? find('highs', name, value.high) : { formula: definedName(name), result: value.high },
          note: ui.t('sheet.follows', { name: `${input.name}.option` }),
        },
      };
    }),
  ];
}

function optionLabel(
  { definition, facts, ui }: SheetParts,
  input: InputModel,
  option: OptionModel,
  name: string,
): string {
  const fact = option.with?.[name]?.fact;
  if (fact !== undefined) return facts.get(fact)!.label[ui.language];
  return definition.inputs[input.name]!.options!.find(({ id }) => id === option.id)!.label[ui.language];
}

/** Every figure of every option, the options of one name in one block. */
function optionLines(parts: SheetParts, before: number): { lines: Line[]; blocks: NamedBlock[] } {
  const lines: Line[] = [];
  const blocks: NamedBlock[] = [];
  for (const input of parts.model.inputs) {
    if (!input.options) continue;
    for (const { name, unit, of } of figuresOf(input)) {
      const first = before + lines.length;
      for (const option of input.options) {
        const { value, fact } = of(option);
        lines.push({
          cells: {
            name: `${name}.${option.id}`,
            value: value.central,
            unit: parts.ui.format.unit(unit),
            label: optionLabel(parts, input, option, name),
            low: value.low,
            high: value.high,
            option: option.id,
            basis: basis(parts, fact === undefined ? 'assumed' : 'fact'),
            ...origin(parts, fact),
          },
        });
      }
      const last = before + lines.length - 1;
      const block = (column: string, suffix: string) =>
        blocks.push({ name: definedName(`${name}_${suffix}`), column, first, last });
      block('value', 'values');
      block('label', 'labels');
      if (parts.scope.cells.get(name)!.low !== undefined) {
        block('low', 'lows');
        block('high', 'highs');
      }
      if (name === input.name) block('option', 'options');
    }
  }
  return { lines, blocks };
}

function constantLine(
  parts: SheetParts,
  { name, unit, value, fact }: SheetParts['model']['constants'][number],
): Line {
  return {
    ...figure(parts, name),
    cells: {
      name,
      value: value.central,
      unit: parts.ui.format.unit(unit),
      label: parts.texts.constants[name] ?? name,
      ...spreadOf(parts, name, value),
      basis: basis(parts, 'fact'),
      ...origin(parts, fact),
    },
  };
}

/**
 * The first sheet: what readers set, the fixed figures, and the options of choices.
 *
 * @param parts - a calculator in one language
 */
export function inputsPage(parts: SheetParts): Page {
  const { model, definition, ui } = parts;
  const { t, language } = ui;
  const heading = (label: string): Line => ({ look: 'heading', cells: { label } });
  const lines = [
    heading(
      `${definition.title[language]} (${t('calculator.version', { version: model.version })}). ${t('sheet.change')}`,
    ),
    ...model.inputs.flatMap((input) =>
      input.options ? choiceLines(parts, input) : [numberLine(parts, input)],
    ),
  ];
  if (model.constants.length)
    lines.push(
      heading(t('sheet.constants')),
      ...model.constants.map((constant) => constantLine(parts, constant)),
    );
  const options = optionLines(parts, lines.length + 1);
  if (options.lines.length) lines.push(heading(t('sheet.options')), ...options.lines);
  return {
    name: t('sheet.inputs'),
    printed: 6,
    columns: [
      { key: 'name', header: t('sheet.name'), width: 32 },
      { key: 'value', header: t('sheet.value'), width: 18 },
      { key: 'unit', header: t('chart.column.unit'), width: 22 },
      { key: 'label', header: t('chart.column.what'), width: 48 },
      { key: 'low', header: t('chart.column.low'), width: 14 },
      { key: 'high', header: t('chart.column.high'), width: 14 },
      { key: 'from', header: t('sheet.from'), width: 12 },
      { key: 'to', header: t('sheet.to'), width: 12 },
      { key: 'option', header: t('sheet.option'), width: 22 },
      { key: 'basis', header: t('sheet.basis'), width: 30 },
      { key: 'source', header: t('chart.source'), width: 36 },
      { key: 'fact', header: t('sheet.fact'), width: 28 },
      { key: 'note', header: t('chart.column.note'), width: 60 },
    ],
    lines,
    blocks: options.blocks,
  };
}
