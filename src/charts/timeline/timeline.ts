import { pluralOf } from '../../i18n/plural';
import { isWide, sentence, type ChartContext, type ChartTable } from '../kit/context';
import { parseDate, yearsBetween } from '../kit/dates';
import { frame } from '../kit/log-axis';
import { at, hitBox, paint, path, textBlock, type Group, type Shape } from '../kit/scene';

/** Something that happened. */
export interface TimelineEvent {
  key: string;
  /** A year, month or day, or two with a slash; null for an undated event. */
  date: string | null;
  /** The date as it is printed. */
  dateLabel: string;
  label: string;
  place?: string;
  /** False draws an open marker. */
  certain: boolean;
}

/** Events in the order of time. */
export interface TimelineData {
  events: TimelineEvent[];
}

/** Events by date, in the given order where dates are equal; undated ones at the end. */
function inOrder(data: TimelineData): TimelineEvent[] {
  const start = (event: TimelineEvent) => parseDate(event.date)?.start ?? Infinity;
  return [...data.events].sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}

const isDated = (event: TimelineEvent): boolean => parseDate(event.date) !== null;

const words = (event: TimelineEvent, context: ChartContext): string => {
  const date = isDated(event) ? event.dateLabel : context.text('chart.undated');
  const label = event.place ? `${event.label} (${event.place})` : event.label;
  const parts = [`${date}: ${label}`, event.certain ? '' : context.text('chart.uncertain')];
  return parts.filter(Boolean).map(sentence).join(' ');
};

const gapText = (years: number, context: ChartContext): string =>
  context.text(`chart.timeline.gap.${pluralOf(context.language, years)}`, {
    years: context.format.number(years),
  });

/** Draws events down a line: dates on the left where there is room, above the words where there is not. */
export function draw(svg: SVGSVGElement, data: TimelineData, context: ChartContext): void {
  const wide = isWide(context);
  const spineX = wide ? Math.round(context.width * 0.22) + 16 : 8;
  const textX = spineX + 20;
  const textWidth = Math.min(context.width - textX, 560);
  const groups: Group[] = [];
  const spine: Shape[] = [];
  const captions: Shape[] = [];
  const events = inOrder(data);
  let y = 4;
  let dotBefore: number | null = null;
  let before: TimelineEvent | null = null;

  events.forEach((event, index) => {
    const [first, second] = [parseDate(before?.date ?? null), parseDate(event.date)];
    const years = first && second ? yearsBetween(first, second) : 0;
    const turnsUndated = !isDated(event) && (before === null || isDated(before));
    let gap: [number, number] | null = null;
    if (years >= 1) {
      const block = textBlock(`gap-${event.key}`, gapText(years, context), {
        x: textX,
        top: y + 4,
        width: textWidth,
        class: 'axis muted',
      });
      captions.push(block.shape);
      gap = [y, y + block.height + 8];
      y = gap[1] + 10;
    }
    if (turnsUndated) {
      const heading = textBlock('undated', context.text('chart.undated'), {
        x: textX,
        top: y + (index ? 8 : 0),
        width: textWidth,
        class: 'axis strong',
      });
      captions.push(heading.shape);
      y += heading.height + (index ? 14 : 6);
    }

    const top = y;
    const shapes: Shape[] = [];
    const dotY = top + 9;
    let left = top;
    if (isDated(event)) {
      const place = wide
        ? { x: spineX - 16, top, width: spineX - 16, class: 'value strong', anchor: 'end' as const }
        : { x: textX, top, width: textWidth, class: 'value strong' };
      const date = textBlock('date', event.dateLabel, place);
      shapes.push(date.shape);
      left = top + date.height;
      if (!wide) y = left;
    }
    const write = (key: string, text: string, className: string) => {
      const block = textBlock(key, text, { x: textX, top: y, width: textWidth, class: className });
      shapes.push(block.shape);
      y += block.height;
    };
    write('label', event.label, 'label');
    const small = [event.place, event.certain ? '' : context.text('chart.uncertain')]
      .filter(Boolean)
      .join(' · ');
    if (small) write('place', small, 'axis muted');
    y = Math.max(y, wide ? left : y);

    const mark = `M${at(spineX - 5)} ${at(dotY)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
    shapes.push(path('mark', mark, event.certain ? 'event' : 'event open'));
    if (dotBefore !== null && !turnsUndated) {
      const pieces: [number, number, string][] = gap
        ? [
            [dotBefore, gap[0], 'spine'],
            [gap[0], gap[1], 'spine gap'],
            [gap[1], dotY, 'spine'],
          ]
        : [[dotBefore, dotY, isDated(event) ? 'spine' : 'none']];
      pieces.forEach(([from, to, className], part) => {
        if (className !== 'none')
          spine.push(path(`spine-${event.key}-${part}`, `M${spineX} ${at(from)}V${at(to)}`, className));
      });
    }
    groups.push({
      key: event.key,
      class: 'point',
      summary: words(event, context),
      shapes: [hitBox(1, top - 4, context.width - 2, y - top + 8), ...shapes],
    });
    dotBefore = dotY;
    before = event;
    y += 16;
  });
  paint(svg, {
    width: context.width,
    height: y,
    groups: [frame('frame', [...spine, ...captions]), ...groups],
  });
}

/** All events in words, in the order of time. */
export const summarize = (data: TimelineData, context: ChartContext): string =>
  inOrder(data)
    .map((event) => words(event, context))
    .join(' ');

/** Every event as a row, in the order of time. */
export function toTable(data: TimelineData, context: ChartContext): ChartTable {
  const { text } = context;
  return {
    columns: ['date', 'event', 'place', 'status'].map((name) => text(`chart.column.${name}`)),
    rows: inOrder(data).map((event) => [
      isDated(event) ? event.dateLabel : text('chart.undated'),
      event.label,
      event.place ?? '',
      text(event.certain ? 'chart.certain' : 'chart.uncertain'),
    ]),
  };
}
