import {
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  type Plugin,
} from 'chart.js';
import {
  atlasHeight,
  draw,
  layoutAtlas,
  type AtlasLayout,
  type AtlasPicture,
  type AtlasPoint,
} from '../../charts/atlas/atlas';
import type { ChartContext, Lens } from '../../charts/kit/context';
import { lensMark } from '../../charts/lens-strip/lens-mark';
import { lensNames } from '../../schemas/words';
import { cutStamps, type Stamps } from './atlas-stamps';

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

/** The same outlines that the drawing at build uses. */
const outlines = new Map(lensNames.map((lens) => [lens, new Path2D(lensMark(lens, 0, 0, 4.5))]));

/** From so many points on, one may stand for others at most two pixels away: drawing each would take twice as long. */
const many = 2000;

/** What the chart tells and asks the page around it. */
export interface AtlasChartOptions {
  context: Omit<ChartContext, 'width'>;
  describe: (key: string) => { title: string; lines: string[] };
  select: (key: string, x: number, y: number) => void;
}

/** The interactive picture of the atlas. */
export interface AtlasChart {
  show: (picture: AtlasPicture) => void;
  /** Rings a point, or none. */
  mark: (key: string | null) => void;
  /** Takes the colours of the page and the pixels of the screen anew. */
  refresh: () => void;
  /** Draws the picture as lines and texts, for paper. */
  print: (svg: SVGSVGElement, width: number) => void;
}

interface Datum {
  x: number;
  y: number;
  point: AtlasPoint;
}

/** Colours as the page shows them; a probe resolves those of the system, which a canvas off the page would not know. */
function readColours() {
  const probe = document.body.appendChild(document.createElement('span'));
  const named = (name: string) => {
    probe.style.setProperty('color', `var(--${name})`);
    return getComputedStyle(probe).color;
  };
  const [paper, ink, muted, rule, link] = ['paper', 'ink', 'muted', 'rule', 'link'].map(named) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const series: Record<Lens, string> = {
    ...{ reward: named('series-reward'), company: named('series-company'), market: named('series-market') },
    ...{ people: named('series-people'), refusal: ink, harm: muted },
  };
  probe.remove();
  const font = getComputedStyle(document.body).getPropertyValue('--font-sans') || 'sans-serif';
  return { paper, ink, muted, rule, link, series, font };
}

/**
 * Makes the interactive chart on a canvas; marks, colours and places are those of the drawing it replaces.
 *
 * @param canvas - inside a box whose height it sets by the number of lanes
 * @param first - what it shows at first
 */
export function makeAtlasChart(
  canvas: HTMLCanvasElement,
  first: AtlasPicture,
  { context, describe, select }: AtlasChartOptions,
): AtlasChart {
  const box = canvas.parentElement!;
  let colours = readColours();
  let picture = first;
  let layout: AtlasLayout = layoutAtlas(picture, 300, context.format);
  let marked: string | null = null;
  let stamps: Stamps = new Map();
  let cutFor = 0;

  /** Lanes, their words and medians, and the steps of the axis. */
  const drawFrame = (pen: CanvasRenderingContext2D, width: number) => {
    const { ticks, bottom, left, right } = layout;
    const line = (from: [number, number], to: [number, number], colour: string, thick = 1) => {
      Object.assign(pen, { strokeStyle: colour, lineWidth: thick });
      pen.beginPath();
      pen.moveTo(...from);
      pen.lineTo(...to);
      pen.stroke();
    };
    Object.assign(pen, { font: `12px ${colours.font}`, textAlign: 'center', textBaseline: 'alphabetic' });
    for (const { x, label } of ticks) {
      line([x, 4], [x, bottom], colours.rule);
      pen.fillStyle = colours.muted;
      const half = pen.measureText(label).width / 2;
      pen.fillText(label, Math.min(Math.max(x, half), width - half), bottom + 20);
    }
    line([left, bottom], [right, bottom], colours.muted);
    Object.assign(pen, { font: `14px ${colours.font}`, textAlign: 'left' });
    picture.lanes.forEach(({ lens, label, median }, lane) => {
      const top = layout.words(lane);
      const [above, below] = layout.marks(lane);
      if (lane > 0) line([0, top], [width, top], colours.muted);
      pen.save();
      pen.translate(left + 1, top + 13);
      pen.fillStyle = colours.series[lens];
      pen.fill(outlines.get(lens)!);
      pen.restore();
      pen.fillStyle = colours.ink;
      pen.fillText(label, left + 13, top + 18, width - left - 14);
      line([layout.x(median), above - 6], [layout.x(median), below + 6], colours.ink, 2);
    });
  };

  const marks: Plugin<'scatter'> = {
    id: 'marks',
    beforeDatasetsDraw: ({ ctx, width }) => {
      ctx.save();
      drawFrame(ctx, width);
      ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const data = (chart.data.datasets[0]?.data ?? []) as unknown as Datum[];
      const elements = chart.getDatasetMeta(0).data;
      const place = (value: number) => (value > 0 ? layout.x(value) : layout.left);
      ctx.save();
      for (const [index, { point }] of data.entries()) {
        const y = elements[index]!.y;
        ctx.fillStyle = colours.series[point.lens];
        if (point.high > point.low) {
          const low = place(point.low);
          ctx.fillRect(low, y - 1, place(point.high) - low, 2);
        }
        if (!point.open) continue;
        // An arrow: the amount has no upper end.
        const tip = place(point.high);
        ctx.beginPath();
        ctx.moveTo(tip, y - 4);
        ctx.lineTo(tip, y + 4);
        ctx.lineTo(tip + 7, y);
        ctx.fill();
      }
      const ratio = chart.currentDevicePixelRatio;
      if (ratio !== cutFor) [stamps, cutFor] = [cutStamps(outlines, colours, ratio), ratio];
      // Of marks of a kind that would lie upon each other, one is enough; where there are thousands, nearly upon.
      const cell = data.length > many ? 3 : 1;
      const columns = Math.ceil(chart.width / cell) + 1;
      const taken = new Map<ImageBitmap, Uint8Array>();
      let ring: { x: number; y: number } | undefined;
      for (const [index, { point }] of data.entries()) {
        const { x, y } = elements[index]!;
        if (point.key === marked) ring = { x, y };
        const { checked, recalled, reach } = stamps.get(point.lens)!;
        const stamp = point.checked ? checked : recalled;
        const spots = taken.get(stamp) ?? new Uint8Array(columns * (Math.ceil(chart.height / cell) + 1));
        taken.set(stamp, spots);
        const spot = columns * Math.round(y / cell) + Math.round(x / cell);
        if (spots[spot]) continue;
        spots[spot] = 1;
        ctx.drawImage(stamp, x - reach, y - reach, stamp.width / ratio, stamp.height / ratio);
      }
      if (ring) {
        Object.assign(ctx, { strokeStyle: colours.link, lineWidth: 3 });
        ctx.beginPath();
        ctx.arc(ring.x, ring.y, 10, 0, 2 * Math.PI);
        ctx.stroke();
      }
      ctx.restore();
    },
  };

  const noTicks = (scale: { ticks: unknown[] }) => {
    scale.ticks = [];
  };
  const options = () => ({
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    parsing: false as const,
    normalized: true,
    interaction: { mode: 'nearest' as const, intersect: true },
    elements: { point: { pointStyle: false as const, radius: 5, hoverRadius: 5, hitRadius: 4 } },
    layout: { autoPadding: false, padding: 0 },
    // The places are those of the drawing: the scales only turn them into pixels, and need measure no labels for it.
    scales: {
      x: { type: 'linear' as const, display: false, afterBuildTicks: noTicks },
      y: { type: 'linear' as const, display: false, reverse: true, afterBuildTicks: noTicks },
    },
    onResize: (own: Chart<'scatter'>, { width }: { width: number }) => place(own, width),
    plugins: {
      tooltip: {
        displayColors: false,
        backgroundColor: colours.ink,
        titleColor: colours.paper,
        bodyColor: colours.paper,
        titleFont: { family: colours.font, size: 14, weight: 600 as const },
        bodyFont: { family: colours.font, size: 14 },
        padding: 10,
        cornerRadius: 3,
        callbacks: {
          title: (items: { raw: unknown }[]) =>
            items.slice(0, 1).map(({ raw }) => describe((raw as Datum).point.key).title),
          label: ({ raw }: { raw: unknown }) => describe((raw as Datum).point.key).lines,
        },
      },
    },
    onHover: (_: unknown, found: unknown[]) => canvas.classList.toggle('pointing', found.length > 0),
    onClick: (_: unknown, found: { index: number }[]) => {
      const first = found[0];
      if (!first) return;
      const { x, y } = chart.getDatasetMeta(0).data[first.index]!;
      select((chart.data.datasets[0]!.data[first.index] as unknown as Datum).point.key, x, y);
    },
  });

  /** Puts the points where the drawing has them in a width. */
  function place(own: Chart<'scatter'>, width: number) {
    layout = layoutAtlas(picture, width, context.format);
    own.data.datasets[0]!.data = picture.points
      .map((point): Datum => ({ x: layout.x(point.central), y: layout.y(point), point }))
      .sort((a, b) => a.x - b.x);
    Object.assign(own.options.scales!['x']!, { min: 0, max: width });
    Object.assign(own.options.scales!['y']!, { min: 0, max: layout.height });
  }

  /** Gives the box the height of the picture, and tells whether it had another. */
  const fit = () => {
    const height = `${atlasHeight(picture.lanes.length)}px`;
    if (box.style.height === height) return false;
    box.style.height = height;
    return true;
  };
  // Before the chart measures it: each other size costs a drawing.
  fit();

  const chart: Chart<'scatter'> = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [{ data: [] }] },
    options: options() as never,
    plugins: [marks],
  });

  const update = () => {
    place(chart, chart.width);
    chart.update('none');
  };
  return {
    show(next) {
      picture = next;
      // Its size is known: measuring would lay out the page, and a chart of another size draws itself.
      if (fit()) chart.resize(chart.width, atlasHeight(picture.lanes.length));
      else update();
    },
    mark(key) {
      if (key === marked) return;
      marked = key;
      chart.draw();
    },
    refresh() {
      colours = readColours();
      cutFor = 0;
      chart.options = options() as never;
      chart.resize();
      update();
    },
    print: (svg, width) => draw(svg, picture, { ...context, width }),
  };
}
