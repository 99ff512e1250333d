import { lensNames } from '../../schemas/words';
import {
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  type Plugin,
} from 'chart.js';
import { decades, yearSpan, type AtlasPicture, type AtlasPoint } from '../../charts/atlas/atlas';
import type { Lens } from '../../charts/kit/context';
import { lensMark } from '../../charts/lens-strip/lens-mark';

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

/** The same outlines that the drawing at build uses. */
const outlines = new Map(lensNames.map((lens) => [lens, new Path2D(lensMark(lens, 0, 0, 4.5))]));

/** Half the side of a stamp in CSS pixels: a mark with the gap of paper around it. */
const reach = 8;

/** From so many points on, one may stand for others at most two pixels away: drawing each would take twice as long. */
const many = 2000;

/** What the chart tells and asks the page around it. */
export interface AtlasChartOptions {
  amount: (value: number, currency: string) => string;
  describe: (key: string) => { title: string; lines: string[] };
  select: (key: string, x: number, y: number) => void;
}

/** The interactive picture of the atlas. */
export interface AtlasChart {
  show: (picture: AtlasPicture) => void;
  /** Rings a point, or none. */
  mark: (key: string | null) => void;
  /** Takes the colours of the page anew. */
  recolour: () => void;
}

interface Datum {
  x: number;
  y: number;
  point: AtlasPoint;
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const named = (name: string) => style.getPropertyValue(`--${name}`).trim();
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
  return {
    paper,
    ink,
    muted,
    rule,
    link,
    series,
    font: getComputedStyle(document.body).getPropertyValue('--font-sans') || style.fontFamily,
  };
}

/** A mark as a picture, for amounts that were checked and for those only recalled. */
type Stamps = ReadonlyMap<Lens, { checked: ImageBitmap; recalled: ImageBitmap }>;

/** Draws each kind of mark once, to be stamped at every point: thousands of outlines would take longer than a frame. */
function cutStamps(colours: ReturnType<typeof readColours>, ratio: number): Stamps {
  const side = Math.ceil(2 * reach * ratio);
  const cut = (outline: Path2D, stroke: string, lineWidth: number, fill: string) => {
    const canvas = new OffscreenCanvas(side, side);
    const pen = canvas.getContext('2d')!;
    pen.scale(ratio, ratio);
    pen.translate(reach, reach);
    Object.assign(pen, { strokeStyle: stroke, lineWidth, fillStyle: fill });
    pen.stroke(outline);
    pen.fill(outline);
    return canvas.transferToImageBitmap();
  };
  const { paper, series } = colours;
  return new Map(
    [...outlines].map(([lens, outline]) => [
      lens,
      { checked: cut(outline, paper, 2, series[lens]), recalled: cut(outline, series[lens], 3, paper) },
    ]),
  );
}

/**
 * Makes the interactive chart on a canvas; marks, colours and scales are those of the drawing it replaces.
 *
 * @param canvas - inside a box of fixed height
 */
export function makeAtlasChart(
  canvas: HTMLCanvasElement,
  { amount, describe, select }: AtlasChartOptions,
): AtlasChart {
  let colours = readColours();
  let currency = 'EUR';
  let marked: string | null = null;
  let stamps: Stamps = new Map();
  let cutFor = 0;

  const marks: Plugin<'scatter'> = {
    id: 'marks',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const data = (chart.data.datasets[0]?.data ?? []) as unknown as Datum[];
      const elements = chart.getDatasetMeta(0).data;
      const bottom = scales['y']!.bottom;
      const place = (value: number) => (value > 0 ? scales['y']!.getPixelForValue(value) : bottom);
      ctx.save();
      ctx.lineWidth = 2;
      for (const [index, { point }] of data.entries()) {
        const x = elements[index]!.x;
        if (point.open) {
          // An arrow: the amount has no upper end.
          const tip = place(point.high);
          ctx.fillStyle = colours.series[point.lens];
          ctx.beginPath();
          ctx.moveTo(x - 4, tip);
          ctx.lineTo(x + 4, tip);
          ctx.lineTo(x, tip - 7);
          ctx.fill();
        }
        if (!(point.high > point.low)) continue;
        ctx.strokeStyle = colours.series[point.lens];
        ctx.beginPath();
        ctx.moveTo(x, place(point.low));
        ctx.lineTo(x, place(point.high));
        ctx.stroke();
      }
      const ratio = chart.currentDevicePixelRatio;
      if (ratio !== cutFor) [stamps, cutFor] = [cutStamps(colours, ratio), ratio];
      // Of marks of a kind that would lie upon each other, one is enough; where there are thousands, nearly upon.
      const cell = data.length > many ? 3 : 1;
      const columns = Math.ceil(chart.width / cell) + 1;
      const taken = new Map<ImageBitmap, Uint8Array>();
      let ring: { x: number; y: number } | undefined;
      for (const [index, { point }] of data.entries()) {
        const { x, y } = elements[index]!;
        if (point.key === marked) ring = { x, y };
        const stamp = stamps.get(point.lens)![point.checked ? 'checked' : 'recalled'];
        const spots = taken.get(stamp) ?? new Uint8Array(columns * (Math.ceil(chart.height / cell) + 1));
        taken.set(stamp, spots);
        const spot = columns * Math.round(y / cell) + Math.round(x / cell);
        if (spots[spot]) continue;
        spots[spot] = 1;
        ctx.drawImage(stamp, x - reach, y - reach, stamp.width / ratio, stamp.height / ratio);
      }
      if (ring) {
        ctx.strokeStyle = colours.link;
        ctx.lineWidth = 3;
        ctx.beginPath();
        ctx.arc(ring.x, ring.y, 10, 0, 2 * Math.PI);
        ctx.stroke();
      }
      ctx.restore();
    },
  };

  const axis = () => ({ color: colours.muted, font: { family: colours.font, size: 12 } });
  const options = () => ({
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    parsing: false as const,
    normalized: true,
    interaction: { mode: 'nearest' as const, intersect: true },
    elements: { point: { pointStyle: false as const, radius: 5, hoverRadius: 5, hitRadius: 4 } },
    layout: { padding: { right: 6, top: 6 } },
    scales: {
      x: {
        type: 'linear' as const,
        grid: { display: false, tickColor: colours.muted },
        border: { color: colours.muted },
        ticks: { ...axis(), maxRotation: 0, callback: String },
        afterBuildTicks: (scale: { min: number; max: number; ticks: { value: number }[] }) => {
          const first = Math.ceil(scale.min);
          scale.ticks = Array.from({ length: Math.floor(scale.max) - first + 1 }, (_, index) => ({
            value: first + index,
          }));
        },
      },
      y: {
        type: 'logarithmic' as const,
        grid: { color: colours.rule, drawTicks: false },
        border: { display: false },
        ticks: {
          ...axis(),
          padding: 8,
          autoSkip: false,
          callback: (value: number | string) => amount(Number(value), currency),
        },
        // One step for each power of ten, as the sentence above the chart says.
        afterBuildTicks: (scale: { ticks: { value: number }[]; height: number }) => {
          const powers = scale.ticks.filter(
            ({ value }) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9,
          );
          const every = Math.max(1, Math.ceil((powers.length * 18) / Math.max(scale.height, 200)));
          scale.ticks = powers.filter((_, index) => index % every === 0);
        },
      },
    },
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

  const chart: Chart<'scatter'> = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [{ data: [] }] },
    options: options() as never,
    plugins: [marks],
  });

  return {
    show(picture) {
      currency = picture.currency;
      const [from, to] = decades(picture.points);
      const [first, last] = yearSpan(picture.points);
      const data = picture.points
        .map((point): Datum => ({ x: point.x, y: point.central, point }))
        .sort((a, b) => a.x - b.x);
      chart.data.datasets[0]!.data = data;
      Object.assign(chart.options.scales!['x']!, { min: first - 0.5, max: last + 0.5 });
      Object.assign(chart.options.scales!['y']!, { min: 10 ** from, max: 10 ** to });
      chart.update('none');
    },
    mark(key) {
      if (key === marked) return;
      marked = key;
      chart.draw();
    },
    recolour() {
      colours = readColours();
      cutFor = 0;
      const { x, y } = chart.options.scales!;
      const limits = { x: { min: x!.min, max: x!.max }, y: { min: y!.min, max: y!.max } };
      chart.options = options() as never;
      Object.assign(chart.options.scales!['x']!, limits.x);
      Object.assign(chart.options.scales!['y']!, limits.y);
      chart.update('none');
    },
  };
}
