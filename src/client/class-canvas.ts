import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip } from 'chart.js';
import type { Formats } from '../i18n/formats';

Chart.register(LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip);

/** A row of dots with its name and the colour and shape of its lens. */
export interface DotRow {
  name: string;
  values: number[];
  /** A custom property of the style sheet. */
  color: string;
  shape: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'star';
}

const dot = 4;
const rowHeight = 74;

/** Stacks dots that would cover each other: the same tenth of a decade, one above the other. */
function stack(values: readonly number[], base: number): { x: number; y: number }[] {
  const heights = new Map<number, number>();
  return values.map((x) => {
    const bin = Math.round(Math.log10(x) * 16);
    const height = heights.get(bin) ?? 0;
    heights.set(bin, height + 1);
    return { x, y: base + 0.12 + Math.min(height * 0.1, 0.62) };
  });
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
  canvas.parentElement!.style.setProperty('height', `${rows.length * rowHeight + 44}px`);
  chart = new Chart(canvas, {
    type: 'scatter',
    data: {
      datasets: rows.map((row, index) => ({
        label: row.name,
        data: stack(row.values, rows.length - 1 - index),
        pointStyle: row.shape,
        radius: dot,
        hoverRadius: dot + 2,
        backgroundColor: color(row.color),
        borderColor: color('--paper'),
      })),
    },
    options: {
      animation: false,
      responsive: true,
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
            callback: (value) => (Number.isInteger(Math.round(Math.log10(Number(value)) * 1e6) / 1e6) ? format.amount(Number(value), 'EUR') : ''),
          },
        },
        y: { type: 'linear', min: 0, max: rows.length, grid: { color: color('--rule') }, ticks: { stepSize: 1, display: false }, border: { display: false } },
      },
      plugins: {
        tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${format.amount(parsed.x ?? 0, 'EUR/month', true)}` } },
      },
    },
    plugins: [
      {
        id: 'names',
        // The name of a row stands at the top of its band, so that it fits a narrow screen.
        afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
          ctx.save();
          ctx.font = `600 14px ${style.fontFamily}`;
          ctx.fillStyle = color('--ink');
          ctx.textBaseline = 'top';
          rows.forEach(({ name }, index) => ctx.fillText(name, chartArea.left + 4, scales['y']!.getPixelForValue(rows.length - index) + 4, chartArea.width - 8));
          ctx.restore();
        },
      },
    ],
  });
}
