import type { Interface } from '../catalog';
import type { Calculator, Fact } from '../catalog/types';
import { inputValues, taken } from '../catalog/lens-facts';
import { workingId, type Working } from '../catalog/workings';
import { formulaWording, workingLine } from '../charts/kit/wording';
import { localPath } from '../i18n/addresses';
import { chosenOption, inputRange, runCalculator } from '../models/calculator';
import { explainWords } from '../models/explain';
import { decodeState, encodeState } from '../models/query';
import type { Range } from '../models/range';
import { namesIn } from '../models/tree';
import { ContentError } from '../schemas/content-error';
import { calculatorTexts } from './calculator-view';

/** One line of a working: a name, its formula in words and in figures, and what comes out. */
export interface WorkingLine {
  label: string;
  words: string;
  figures: string;
  amount: string;
}

/** A number that goes into a working, and where it is from; without a fact it is our assumption. */
export interface WorkingPart {
  label: string;
  value: string;
  fact?: string;
}

/** How a printed result was worked out. */
export interface WorkingView {
  id: string;
  label: string;
  amount: string;
  range?: string;
  /** The result first, then the results that it is made of. */
  lines: WorkingLine[];
  parts: WorkingPart[];
  /** The calculator with the same inputs. */
  href: string;
}

/**
 * Shows how a printed result was worked out, along the branches that its inputs take.
 *
 * @throws ContentError where the result does not exist, or a number in it has neither name nor origin
 */
export function workingView(
  working: Working,
  calculators: ReadonlyMap<string, Calculator>,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
): WorkingView {
  const { format, language } = ui;
  const calculator = calculators.get(working.calculator)!;
  const { model } = calculator;
  const complaint = (problem: string, remedy: string) =>
    new ContentError(`content/calculators/${calculator.id}.yaml`, `steps.${working.step}`, problem, remedy);
  const { values } = decodeState(model, working.given ?? '');
  const result = runCalculator(model, values);
  const texts = calculatorTexts(calculator, facts, ui);
  const inputs = inputValues(model, values);
  const words = formulaWording(texts, format, ui.text, model);
  const steps = new Map(model.steps.map((step) => [step.name, step]));

  const lines: WorkingLine[] = [];
  const parts = new Map<string, WorkingPart>();
  const partOf = (name: string, label: string, range: Range | null, unit: string, fact?: string) => {
    const value = range ? format.range(range.low, range.high, unit) : ui.t('calculator.none');
    parts.set(name, { label, value, ...(fact && { fact }) });
  };
  const named = new Set<string>();
  const follow = (name: string): void => {
    if (named.has(name)) return;
    named.add(name);
    const step = steps.get(name);
    if (step) {
      const tree = taken(step.tree, inputs);
      const line = workingLine(model, step, values, result, format, ui.text);
      lines.push({
        label: texts.steps[name]!,
        words: explainWords(tree, words),
        figures: explainWords(line.tree, line.wording),
        amount: line.result || ui.t('calculator.none'),
      });
      return namesIn(tree).forEach(follow);
    }
    const constant = model.constants.find((one) => one.name === name);
    if (constant) return partOf(name, texts.constants[name]!, constant.value, constant.unit, constant.fact);
    for (const input of model.inputs) {
      const option = chosenOption(input, values[input.name]);
      if (input.name === name) {
        const fact = option ? option.fact : name in values ? undefined : input.fact;
        return partOf(name, texts.inputs[name]!, inputRange(input, values[name]), input.unit, fact);
      }
      const own = option?.with?.[name];
      const unit = input.with?.find((one) => one.name === name)?.unit;
      if (own && unit) return partOf(name, texts.constants[name] ?? name, own.value, unit, own.fact);
    }
    throw complaint(`uses "${name}", whose origin is unknown`, 'Make it an input, a constant or a step.');
  };

  const range = result.steps[working.step];
  const step = steps.get(working.step);
  if (!range || !step)
    throw complaint(
      'has no result to show a working for',
      `The calculator has: ${[...steps.keys()].join(', ')}.`,
    );
  follow(working.step);
  const query = encodeState(model, values);
  return {
    id: workingId(working),
    label: texts.steps[working.step]!,
    amount: format.amount(range.central, step.unit, true),
    ...(range.low !== range.high && { range: format.range(range.low, range.high, step.unit, true) }),
    lines,
    parts: [...parts.values()],
    href: `${localPath(language, `/charts/${calculator.id}/`)}${query && `#${query}`}`,
  };
}
