import Highcharts from 'highcharts';
import { box } from './rows.js';

/** @param {ReturnType<typeof import('./rows.js').rows>} data */
export function draw(data) {
  const values = (/** @type {typeof data} */ rows) => rows.map(({ value }) => value);
  const chart = Highcharts.chart(box(), {
    chart: { type: 'bar', animation: false },
    title: { text: '' },
    plotOptions: { series: { animation: false, dataLabels: { enabled: true } } },
    xAxis: { categories: data.map(({ label }) => label) },
    series: [{ type: 'bar', name: 'EUR/month', data: values(data) }],
  });
  return (/** @type {typeof data} */ rows) => chart.series[0]?.setData(values(rows), true, false);
}
