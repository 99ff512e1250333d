import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { box } from './rows.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** @param {ReturnType<typeof import('./rows.js').rows>} data */
export function draw(data) {
  const canvas = document.createElement('canvas');
  box().append(canvas);
  const sets = (/** @type {typeof data} */ rows) => [
    { data: rows.map(({ low, high }) => /** @type {[number, number]} */ ([low, high])) },
  ];
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: data.map(({ label }) => label), datasets: sets(data) },
    options: { indexAxis: 'y', animation: false, maintainAspectRatio: false },
  });
  return (/** @type {typeof data} */ rows) => {
    chart.data.datasets = sets(rows);
    chart.update('none');
  };
}
