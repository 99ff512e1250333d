import {
  linkSummary,
  nodesInOrder,
  nodeSummary,
  statusNote,
  type DataFlowData,
  type FlowLink,
} from './data-flow-data';
import { isWide, type ChartContext } from '../kit/context';
import { frame } from '../kit/log-axis';
import { textWidth, wrap } from '../kit/text-width';
import { at, hitBox, path, rect, textBlock, upright, type Group, type Scene, type Shape } from '../kit/scene';

/** A box and the gap beside it take at least this, in pixels. */
const leastSpacing = 108;
const gapBetween = 12;
const padding = 6;

/** The text class in which no word of any box has to be broken, or null. */
function boxClass(data: DataFlowData, context: ChartContext): string | null {
  const room = context.width / Math.max(1, data.nodes.length) - gapBetween - 2 * padding;
  const words = data.nodes.flatMap((node) => node.label.split(/[ \-/\u00ad]+/));
  return (
    ['label strong', 'axis strong'].find((name) => words.every((word) => textWidth(word, name) <= room)) ??
    null
  );
}

/** Whether all boxes fit side by side, with whole words. */
export const lanesFit = (data: DataFlowData, context: ChartContext): boolean =>
  isWide(context) &&
  context.width / Math.max(1, data.nodes.length) >= leastSpacing &&
  boxClass(data, context) !== null;

/** The head of an arrow pointing left (-1) or right (1) at a point. */
export const headSideways = (x: number, y: number, direction: number): string =>
  `M${at(x)} ${at(y)}l${-8 * direction} -4.5v9Z`;

/**
 * Lays boxes out in a row, each with a line down, and every link as an arrow of its own below the one before: so no
 * arrow ever runs through words.
 */
export function layoutLanes(data: DataFlowData, context: ChartContext): Scene {
  const nodes = nodesInOrder(data);
  const spacing = context.width / nodes.length;
  const boxWidth = spacing - gapBetween;
  const labelClass = boxClass(data, context) ?? 'axis strong';
  const center = new Map(nodes.map((node, index) => [node.key, Math.round((index + 0.5) * spacing)]));
  const shapes: Shape[] = [];

  let headings = 0;
  for (const column of data.columns) {
    const members = nodes.filter((node) => node.column === column);
    if (!members.length) continue;
    const x = center.get(members[0]!.key)! - boxWidth / 2;
    const place = { x, top: 2, width: members.length * spacing - gapBetween, class: 'axis strong muted' };
    const block = textBlock(`column-${column}`, column, place);
    shapes.push(block.shape);
    headings = Math.max(headings, block.height);
  }
  for (const column of data.columns) {
    const members = nodes.filter((node) => node.column === column);
    if (!members.length) continue;
    const [first, last] = [center.get(members[0]!.key)!, center.get(members.at(-1)!.key)!];
    const y = headings + 4.5;
    shapes.push(
      path(`bracket-${column}`, `M${at(first - boxWidth / 2)} ${y}H${at(last + boxWidth / 2)}`, 'axis-line'),
    );
  }

  const top = headings + 11;
  const words = nodes.map((node) => {
    const middle = { x: center.get(node.key)!, width: boxWidth - 2 * padding, anchor: 'middle' as const };
    const label = textBlock('label', node.label, { ...middle, top: top + 9, class: labelClass });
    const note = node.note
      ? textBlock('note', node.note, { ...middle, top: top + 9 + label.height, class: 'axis muted' })
      : null;
    return { label, note, height: label.height + (note?.height ?? 0) };
  });
  const boxHeight = Math.max(...words.map((one) => one.height)) + 18;
  const groups: Group[] = nodes.map((node, index) => {
    const x = center.get(node.key)! - boxWidth / 2;
    const { label, note } = words[index]!;
    return {
      key: `node-${node.key}`,
      class: 'point',
      summary: nodeSummary(node),
      shapes: [
        rect('box', x, top, boxWidth, boxHeight, `node ${node.kind}`),
        hitBox(x - 2, top - 2, boxWidth + 4, boxHeight + 4),
        label.shape,
        ...(note ? [note.shape] : []),
      ],
    };
  });

  let y = top + boxHeight + 14;
  const spared: { left: number; right: number; from: number; to: number }[] = [];
  for (const link of data.links) {
    const lane = drawLane(data, link, center, y, context);
    if (!lane) continue;
    groups.push(lane.group);
    spared.push(lane.spared);
    y = lane.bottom + 12;
  }
  const bottom = y + 2;
  const lifelines = nodes.map((node) => {
    const x = center.get(node.key)!;
    let bands: [number, number][] = [[top + boxHeight, bottom]];
    for (const words of spared) {
      if (x > words.left - 4 && x < words.right + 4)
        bands = bands.flatMap((band) => without(band, [words.from, words.to]));
    }
    return path(`life-${node.key}`, upright(x, bands), 'lifeline');
  });
  return {
    width: context.width,
    height: bottom + 2,
    groups: [frame('frame', [...lifelines, ...shapes]), ...groups],
  };
}

/** A band of y less the part that words take. */
function without([from, to]: [number, number], [start, end]: [number, number]): [number, number][] {
  const pieces: [number, number][] = [
    [from, Math.min(to, start)],
    [Math.max(from, end), to],
  ];
  return pieces.filter(([a, b]) => b > a);
}

/** One link: its words, then its arrow. */
function drawLane(
  data: DataFlowData,
  link: FlowLink,
  center: Map<string, number>,
  top: number,
  context: ChartContext,
) {
  const [from, to] = [center.get(link.from), center.get(link.to)];
  if (from === undefined || to === undefined || from === to) return null;
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const direction = Math.sign(to - from);
  const roomRight = context.width - left - 10;
  const toRight = roomRight >= Math.min(240, right - 10);
  const within = right - left - 20;
  const beyond = Math.min(Math.max(within, 240), toRight ? roomRight : right - 10);
  // Words keep to the span of their arrow as long as that takes no more than three lines of whole words.
  const lines = wrap(link.label, within, 'label');
  const whole = link.label.split(' ').every((word) => textWidth(word, 'label') <= within);
  const width = whole && lines.length <= 3 ? within : beyond;
  const anchor = toRight ? ({ x: left + 10 } as const) : ({ x: right - 10, anchor: 'end' } as const);
  const label = textBlock('label', link.label, { ...anchor, top, width, class: `label ${link.status}` });
  const shapes = [label.shape];
  let y = top + label.height;
  let widest = label.width;
  const note = statusNote(link, context);
  if (note) {
    const block = textBlock('status', note, { ...anchor, top: y, width, class: 'axis muted' });
    shapes.push(block.shape);
    y += block.height;
    widest = Math.max(widest, block.width);
  }
  const arrowY = y + 8;
  shapes.push(path('arrow', `M${at(from)} ${at(arrowY)}H${at(to - 8 * direction)}`, `flow ${link.status}`));
  shapes.push(path('head', headSideways(to, arrowY, direction), `flow-head ${link.status}`));
  const bottom = arrowY + 6;
  const textLeft = toRight ? left + 10 : right - 10 - widest;
  const hitLeft = Math.max(1, Math.min(left, textLeft) - 4);
  const hitRight = Math.min(context.width - 1, Math.max(right, textLeft + widest) + 4);
  const group: Group = {
    key: `link-${link.key}`,
    class: 'point',
    summary: linkSummary(data, link, context),
    shapes: [hitBox(hitLeft, top - 4, hitRight - hitLeft, bottom - top + 6), ...shapes],
  };
  return { group, bottom, spared: { left: textLeft, right: textLeft + widest, from: top - 2, to: y } };
}
