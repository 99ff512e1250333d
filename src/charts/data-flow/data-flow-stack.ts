import {
  linkSummary,
  nodesInOrder,
  nodeSummary,
  statusNote,
  type DataFlowData,
  type FlowLink,
} from './data-flow-data';
import { headSideways } from './data-flow-lanes';
import { frame } from '../kit/log-axis';
import { at, hitBox, path, rect, textBlock, type Group, type Scene, type Shape } from '../kit/scene';
import type { ChartContext } from '../kit/context';

/** Distance of two rails at the right edge, in pixels. */
const railStep = 13;

interface Route {
  link: FlowLink;
  from: number;
  to: number;
  /** The gap, below the box of this index, that holds the label. */
  gap: number;
  /** The rail at the right edge, counted from the boxes; null for an arrow between neighbours. */
  rail: number | null;
}

/** Which link runs straight between neighbours, and which takes a rail; short rails lie inside long ones. */
function planRoutes(data: DataFlowData, order: Map<string, number>): Route[] {
  const routes = data.links.flatMap((link) => {
    const [from, to] = [order.get(link.from), order.get(link.to)];
    if (from === undefined || to === undefined || from === to) return [];
    return [{ link, from, to, gap: to > from ? from : from - 1, rail: null as number | null }];
  });
  const long = routes.filter((route) => Math.abs(route.from - route.to) > 1);
  long.sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  long.forEach((route, rail) => (route.rail = rail));
  return routes;
}

/** Lays boxes out one below the other: neighbours joined by arrows between them, others by rails at the right edge. */
export function layoutStack(data: DataFlowData, context: ChartContext): Scene {
  const nodes = nodesInOrder(data);
  const routes = planRoutes(data, new Map(nodes.map((node, index) => [node.key, index])));
  const rails = routes.filter((route) => route.rail !== null).length;
  const boxWidth = Math.min(420, context.width - 2 - (rails ? rails * railStep + 10 : 0));
  const railX = (rail: number) => boxWidth + 12 + rail * railStep;
  const groups: Group[] = [];
  const linkGroups = new Map<string, { shapes: Shape[]; top: number; bottom: number }>();
  const ends = new Map<string, number>();
  const boxes: { top: number; bottom: number }[] = [];
  const labelY = new Map<Route, { y: number; right: number }>();
  const arrows: { route: Route; x: number; gap: number }[] = [];
  let y = 2;

  nodes.forEach((node, index) => {
    const place = { x: 12, width: boxWidth - 24 };
    const column = textBlock('column', node.column, { ...place, top: y + 8, class: 'axis muted' });
    const label = textBlock('label', node.label, {
      ...place,
      top: y + 8 + column.height,
      class: 'label strong',
    });
    const words = [column, label];
    if (node.note)
      words.push(
        textBlock('note', node.note, {
          ...place,
          top: y + 8 + column.height + label.height,
          class: 'axis muted',
        }),
      );
    const attached = routes.filter(
      (route) => route.rail !== null && (route.from === index || route.to === index),
    );
    const height = Math.max(
      words.reduce((sum, word) => sum + word.height, 16),
      attached.length * 14 + 12,
    );
    attached.forEach((route, slot) => {
      const end = y + (height * (slot + 1)) / (attached.length + 1);
      ends.set(`${route.link.key}-${route.from === index ? 'from' : 'to'}`, end);
    });
    groups.push({
      key: `node-${node.key}`,
      class: 'point',
      summary: nodeSummary(node),
      shapes: [
        rect('box', 1, y, boxWidth, height, `node ${node.kind}`),
        hitBox(1, y, boxWidth, height),
        ...words.map((word) => word.shape),
      ],
    });
    boxes.push({ top: y, bottom: y + height });
    y += height;
    if (index === nodes.length - 1) return;

    const inGap = routes.filter((route) => route.gap === index);
    const straight = inGap.filter((route) => route.rail === null);
    straight.forEach((route, slot) => arrows.push({ route, x: 20 + slot * 16, gap: index }));
    const textX = 20 + Math.max(0, straight.length - 1) * 16 + 16;
    y += 10;
    for (const route of [...straight, ...inGap.filter((one) => one.rail !== null)]) {
      const words = writeLabel(route.link, textX, y, boxWidth - textX - 8, context);
      linkGroups.set(route.link.key, { shapes: words.shapes, top: y - 3, bottom: words.bottom + 3 });
      labelY.set(route, { y: y + 9, right: textX + words.firstWidth });
      y = words.bottom + 8;
    }
    y += inGap.length ? 6 : 8;
  });

  for (const { route, x, gap } of arrows) {
    const [top, bottom] = [boxes[gap]!.bottom, boxes[gap + 1]!.top];
    const down = route.to > route.from;
    const line = down ? `M${x} ${at(top)}V${at(bottom - 8)}` : `M${x} ${at(bottom)}V${at(top + 8)}`;
    const head = down ? `M${x} ${at(bottom)}l-4.5 -8h9Z` : `M${x} ${at(top)}l-4.5 8h9Z`;
    linkGroups
      .get(route.link.key)!
      .shapes.push(
        path('arrow', line, `flow ${route.link.status}`),
        path('head', head, `flow-head ${route.link.status}`),
      );
  }
  for (const route of routes) {
    if (route.rail === null) continue;
    const [start, end] = [ends.get(`${route.link.key}-from`)!, ends.get(`${route.link.key}-to`)!];
    const x = railX(route.rail);
    const edge = boxWidth + 1;
    const label = labelY.get(route)!;
    linkGroups
      .get(route.link.key)!
      .shapes.push(
        path(
          'arrow',
          `M${at(edge)} ${at(start)}H${at(x)}V${at(end)}H${at(edge + 8)}`,
          `flow ${route.link.status}`,
        ),
        path('head', headSideways(edge, end, -1), `flow-head ${route.link.status}`),
        path('lead', `M${at(label.right + 6)} ${at(label.y)}H${at(x)}`, 'leader'),
        path(
          'knot',
          `M${at(x - 3)} ${at(label.y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z`,
          `flow-head ${route.link.status}`,
        ),
      );
  }
  for (const { link } of routes) {
    const { shapes, top, bottom } = linkGroups.get(link.key)!;
    groups.push({
      key: `link-${link.key}`,
      class: 'point',
      summary: linkSummary(data, link, context),
      shapes: [hitBox(1, top, boxWidth, bottom - top), ...shapes],
    });
  }
  return { width: context.width, height: y + 4, groups: [frame('frame', []), ...groups] };
}

/** The words of a link. */
function writeLabel(link: FlowLink, x: number, top: number, width: number, context: ChartContext) {
  const label = textBlock('label', link.label, { x, top, width, class: `label ${link.status}` });
  const note = statusNote(link, context);
  const status = note
    ? textBlock('status', note, { x, top: top + label.height, width, class: 'axis muted' })
    : null;
  return {
    shapes: [label.shape, ...(status ? [status.shape] : [])],
    bottom: top + label.height + (status?.height ?? 0),
    firstWidth: label.width,
  };
}
