import type { CalculatorDefinition } from '../../schemas/calculator';
import type { CalculatorModel, CalculatorResult, Values } from '../../models/calculator';
import type { CurveData } from '../curve/curve';
import type { LensStripData } from '../lens-strip/lens-strip';
import type { LinesData } from '../lines/lines-data';
import {
  lensStripData,
  sweepStep,
  sweepValues,
  type CalculatorTexts,
  type OwnPrice,
} from './calculator-picture';

/** A calculator's picture: its chart type with the data for it. */
export type CalculatorPicture =
  | { type: 'lens-strip'; data: LensStripData }
  | { type: 'lines'; data: LinesData }
  | { type: 'curve'; data: CurveData };

interface Parts {
  model: CalculatorModel;
  texts: CalculatorTexts;
  picture: CalculatorDefinition['picture'];
  pictureTexts: Record<string, string>;
}

/** What a picture shows: where the calculator stands, and the result for its defaults, which keeps axes still. */
interface Standing {
  /** What the reader set. */
  values: Values;
  result: CalculatorResult;
  defaults: CalculatorResult;
  own?: OwnPrice;
}

type PictureOf<Type> = Extract<CalculatorDefinition['picture'], { type: Type }>;

/** The data of a picture of bars. */
export const lensStripOf = (
  { model, texts, pictureTexts }: Parts,
  { values, result, defaults, own }: Standing,
): LensStripData => lensStripData(model, result, defaults, texts, own, values, pictureTexts['own']);

/** The data of a picture of lines: some steps over one input, and the own price as a level line. */
export function linesOf(
  { model, texts, picture, pictureTexts }: Parts,
  { values, own }: Standing,
): LinesData {
  const { from, to, points, over, steps, scale, stairs } = picture as PictureOf<'lines'>;
  const xs = sweepValues(from, to, points);
  const series = steps.map((name) => ({
    key: name,
    label: texts.steps[name] ?? name,
    points: sweepStep(model, values, over, name, xs),
  }));
  return {
    unit: model.steps.find(({ name }) => name === steps[0])!.unit,
    xLabel: texts.inputs[over] ?? '',
    scale,
    step: stairs,
    estimated: true,
    series:
      typeof own === 'number'
        ? [
            ...series,
            { key: 'own', label: pictureTexts['own'] ?? '', points: xs.map((x) => ({ x, y: own })) },
          ]
        : series,
  };
}

/** The data of a picture of one curve, with numbers of others to check it by. */
export function curveOf(
  { model, texts, picture, pictureTexts }: Parts,
  { values, result }: Standing,
): CurveData {
  const { from, to, points, over, step, checks, off } = picture as PictureOf<'curve'>;
  const standing = (name: string) =>
    values[name] ?? model.inputs.find((input) => input.name === name)?.initial?.central;
  const isOff = off && standing(off.input) === 1;
  const now = standing(over);
  const here = result.steps[step]?.central;
  return {
    xLabel: texts.inputs[over] ?? '',
    yLabel: texts.steps[step] ?? '',
    points: isOff
      ? []
      : sweepStep(model, values, over, step, sweepValues(from, to, points)).flatMap(({ x, y }) =>
          y === null ? [] : [{ x, y }],
        ),
    checks: checks.flatMap(({ x, y }, index) =>
      y === undefined ? [] : [{ x, y, label: pictureTexts[`check${index}`] ?? '' }],
    ),
    markers: now !== undefined && here !== undefined && !isOff ? [{ x: now, y: here, label: '' }] : [],
    ...(isOff && { off: pictureTexts['off'] ?? '' }),
  };
}

/** The picture of a calculator's result, the same at build and in the browser. */
export function calculatorPicture(parts: Parts, standing: Standing): CalculatorPicture {
  const { type } = parts.picture;
  if (type === 'lens-strip') return { type, data: lensStripOf(parts, standing) };
  return type === 'lines'
    ? { type, data: linesOf(parts, standing) }
    : { type, data: curveOf(parts, standing) };
}
