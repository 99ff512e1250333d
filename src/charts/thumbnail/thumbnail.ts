import type { ChartContext } from '../kit/context';
import { blankSvg } from '../kit/light-document';
import { at, paint, path, type Shape } from '../kit/scene';
import type { OverviewData } from '../overview/overview';
import { coins } from '../picture/marks';
import type { ChartData, ChartTypeName, Drawing } from '../registry';
import { edge, thumbnailSize } from './frame';
import { pictureSketches } from './thumbnail-pictures';
import {
  curveSketch,
  flowSketch,
  ladderSketch,
  lensStripSketch,
  linesSketch,
  timelineSketch,
} from './thumbnail-sketches';

type Sketch<Type extends ChartTypeName> = (data: ChartData[Type], context: ChartContext) => Shape[];

/** Answers as full and empty coins, a row a deal. */
function overviewSketch({ columns, rows }: OverviewData): Shape[] {
  const asked = columns.filter((_, index) => rows.some(({ cells }) => cells[index]?.answer));
  const step = (thumbnailSize.height - 12) / rows.length;
  const gap = (thumbnailSize.width - 2 * edge) / asked.length;
  const r = Math.min(step / 2 - 4, 13);
  return rows.flatMap((row, index) => {
    const y = 6 + step * (index + 0.5);
    return [
      ...(index
        ? [path(`rule-${index}`, `M${edge} ${at(y - step / 2)}H${thumbnailSize.width - edge}`, 'rule')]
        : []),
      ...row.cells
        .filter(({ answer }) => answer)
        .flatMap(({ answer, lens }, place) =>
          coins(
            `coin-${index}-${place}`,
            [{ x: edge + gap * (place + 0.5), y, r }],
            answer === 'yes' ? 1 : 0,
            `series-${lens ?? 'grey'}`,
          ),
        ),
    ];
  });
}

/** One line a chart type: its marks without words, drawn for a small size. */
const sketches: { [Type in ChartTypeName]: Sketch<Type> } = {
  'lens-strip': lensStripSketch,
  'price-ladder': ladderSketch,
  timeline: timelineSketch,
  'data-flow': flowSketch,
  lines: linesSketch,
  curve: curveSketch,
  overview: overviewSketch,
  picture: (data, context) => pictureSketches[data.form](data, context),
};

/**
 * Draws a chart for a small size: marks and at most two numbers in large letters, no words.
 *
 * @returns an SVG element of 264 by 176 pixels that carries nothing for keyboard or redrawing
 */
export function drawThumbnail<Type extends ChartTypeName>(
  { type, data }: Drawing<Type>,
  context: Omit<ChartContext, 'width'>,
): SVGSVGElement {
  const svg = blankSvg();
  const sketch: Sketch<Type> = sketches[type];
  const shapes = sketch(data, { ...context, width: thumbnailSize.width });
  paint(svg, { ...thumbnailSize, groups: [{ key: 'marks', class: 'frame', shapes }] });
  for (const element of [svg, ...svg.querySelectorAll('*')]) element.removeAttribute('data-key');
  return svg;
}
