import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip } from 'chart.js';
import type { Formats } from '../../i18n/formats';

Chart.register(LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip);

/** A row of dots with its name and the colour and shape of its lens. */
export interface DotRow {
  name: string;
  values: number[];
  /** A custom property of the style sheet. */
  color: string;
  shape: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'star';
}

const radius = 4;
/** Pixels from the top of a row to its highest dot, and what the dots of the highest stack get at most. */
const headroom = 34;
const tallest = 120;

interface Stacked {
  /** In pixels from the bottom of the row. */
  dots: { x: number; y: number }[];
  height: number;
  /** Stacks so high that their dots run together, with their size. */
  crowded: { x: number; y: number; count: number }[];
}

/** Stacks dots that would cover each other: the same sixteenth of a decade, one above the other. */
function stack(values: readonly number[]): Stacked {
  const stacks = Map.groupBy(values, (value) => Math.round(Math.log10(value) * 16));
  const most = Math.max(...[...stacks.values()].map(({ length }) => length));
  const pitch = Math.min(2 * radius + 1, tallest / most);
  const at = (place: number) => radius + 3 + place * pitch;
  return {
    dots: [...stacks.values()].flatMap((same) => same.map((x, place) => ({ x, y: at(place) }))),
    height: headroom + at(most),
    crowded: [...stacks.values()].flatMap((same) =>
      pitch < 2 * radius && same.length > 2
        ? [{ x: same[0]!, y: at(same.length - 1), count: same.length }]
        : [],
    ),
  };
}

let chart: Chart | undefined;

/** Draws a dot plot of rows over one log axis; the numbers are euros a month. */
export function drawDots(canvas: HTMLCanvasElement, rows: readonly DotRow[], format: Formats): void {
  chart?.destroy();
  const style = getComputedStyle(canvas);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const values = rows.flatMap((row) => row.values);
  const floor = 10 ** Math.floor(Math.log10(Math.min(...values, 1)));
  const ceiling = 10 ** Math.ceil(Math.log10(Math.max(...values, 10)));
  const font = { family: style.fontFamily, size: 14 };
  const stacks = rows.map((row) => stack(row.values));
  const total = stacks.reduce((sum, { height }) => sum + height, 0);
  /** From the foot of the picture to the foot of each row. */
  const feet = stacks.map((_, index) => stacks.slice(index + 1).reduce((sum, { height }) => sum + height, 0));
  canvas.parentElement!.style.setProperty('height', `${total + 32}px`);
  chart = new Chart(canvas, {
    type: 'scatter',
    data: {
      datasets: rows.map((row, index) => ({
        label: row.name,
        data: stacks[index]!.dots.map(({ x, y }) => ({ x, y: y + feet[index]! })),
        clip: 2 * radius,
        pointStyle: row.shape,
        radius,
        hoverRadius: radius + 2,
        backgroundColor: color(row.color),
        borderColor: color('--paper'),
      })),
    },
    options: {
      animation: false,
      responsive: true,
      layout: { padding: { left: 8, right: 8 } },
      maintainAspectRatio: false,
      scales: {
        x: {
          type: 'logarithmic',
          min: floor,
          max: ceiling,
          grid: { color: color('--rule') },
          ticks: {
            color: color('--muted'),
            font,
            maxRotation: 0,
            callback: (value) =>
              Number.isInteger(Math.round(Math.log10(Number(value)) * 1e6) / 1e6)
                ? format.amount(Number(value), 'EUR')
                : '',
          },
        },
        y: { type: 'linear', min: 0, max: total, display: false },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              `${dataset.label}: ${format.amount(parsed.x ?? 0, 'EUR/month', true)}`,
          },
        },
      },
    },
    plugins: [
      {
        id: 'names',
        // The name of a row stands at the top of its band, so that it fits a narrow screen.
        afterDatasetsDraw: ({ ctx, chartArea: { left, right, width }, scales }) => {
          const [across, up] = [scales['x']!, scales['y']!];
          ctx.save();
          ctx.font = `600 14px ${style.fontFamily}`;
          ctx.strokeStyle = color('--rule');
          rows.forEach(({ name }, index) => {
            const top = up.getPixelForValue(feet[index]! + stacks[index]!.height);
            ctx.beginPath();
            ctx.moveTo(left, top);
            ctx.lineTo(right, top);
            ctx.stroke();
            // A strip of paper keeps the lines of the grid out of the words.
            ctx.fillStyle = color('--paper');
            ctx.fillRect(left + 1, top + 4, Math.min(ctx.measureText(name).width + 6, width), 18);
            ctx.fillStyle = color('--ink');
            ctx.textBaseline = 'top';
            ctx.textAlign = 'left';
            ctx.fillText(name, left + 4, top + 5, width - 8);
            ctx.textBaseline = 'middle';
            for (const { x, y, count } of stacks[index]!.crowded) {
              const end = across.getPixelForValue(x) > right - 40;
              ctx.textAlign = end ? 'right' : 'left';
              ctx.fillText(
                `× ${count}`,
                across.getPixelForValue(x) + (end ? -10 : 10),
                up.getPixelForValue(feet[index]! + y),
              );
            }
          });
          ctx.restore();
        },
      },
    ],
  });
}
