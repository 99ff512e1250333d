import type { CalculatorDefinition } from '../../schemas/calculator';
import type { CalculatorModel, CalculatorResult, Values } from '../../models/calculator';
import {
  lensStripData,
  sweepStep,
  sweepValues,
  type CalculatorTexts,
  type OwnPrice,
} from './calculator-picture';
import type { ChartData } from '../registry';

/** A calculator's picture: its chart type with the data for it. */
export type CalculatorPicture = {
  [Type in 'lens-strip' | 'lines' | 'curve']: { type: Type; data: ChartData[Type] };
}['lens-strip' | 'lines' | 'curve'];

interface Parts {
  model: CalculatorModel;
  texts: CalculatorTexts;
  picture: CalculatorDefinition['picture'];
  pictureTexts: Record<string, string>;
}

/**
 * The picture of a calculator's result, the same at build and in the browser.
 *
 * @param values - what the reader set
 * @param defaults - the result for the defaults, which keeps axes still
 */
export function calculatorPicture(
  { model, texts, picture, pictureTexts }: Parts,
  values: Values,
  result: CalculatorResult,
  defaults: CalculatorResult,
  own?: OwnPrice,
): CalculatorPicture {
  if (picture.type === 'lens-strip')
    return {
      type: 'lens-strip',
      data: lensStripData(model, result, defaults, texts, own, values, pictureTexts['own']),
    };
  const xs = sweepValues(picture.from, picture.to, picture.points);
  const xLabel = texts.inputs[picture.over] ?? '';
  const stepOf = (name: string) => model.steps.find((step) => step.name === name)!;
  if (picture.type === 'lines')
    return {
      type: 'lines',
      data: {
        unit: stepOf(picture.steps[0]!).unit,
        xLabel,
        scale: picture.scale,
        step: picture.stairs,
        estimated: true,
        series: [
          ...picture.steps.map((name) => ({
            key: name,
            label: texts.steps[name] ?? name,
            points: sweepStep(model, values, picture.over, name, xs),
          })),
          ...(typeof own === 'number'
            ? [{ key: 'own', label: pictureTexts['own'] ?? '', points: xs.map((x) => ({ x, y: own })) }]
            : []),
        ],
      },
    };
  const off =
    picture.off &&
    (values[picture.off.input] ??
      model.inputs.find((input) => input.name === picture.off!.input)?.initial?.central) === 1;
  const now =
    values[picture.over] ?? model.inputs.find((input) => input.name === picture.over)?.initial?.central;
  const here = result.steps[picture.step]?.central;
  return {
    type: 'curve',
    data: {
      xLabel,
      yLabel: texts.steps[picture.step] ?? '',
      points: off
        ? []
        : sweepStep(model, values, picture.over, picture.step, xs).flatMap(({ x, y }) =>
            y === null ? [] : [{ x, y }],
          ),
      checks: picture.checks.flatMap(({ x, y }, index) =>
        y === undefined ? [] : [{ x, y, label: pictureTexts[`check${index}`] ?? '' }],
      ),
      markers: now !== undefined && here !== undefined && !off ? [{ x: now, y: here, label: '' }] : [],
      ...(off && { off: pictureTexts['off'] ?? '' }),
    },
  };
}
