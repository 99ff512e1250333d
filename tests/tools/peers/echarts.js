import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { box } from './rows.js';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

/** @param {ReturnType<typeof import('./rows.js').rows>} data */
export function draw(data) {
  const chart = init(box(), null, { renderer: 'svg' });
  const update = (/** @type {typeof data} */ rows) =>
    chart.setOption({
      animation: false,
      tooltip: {},
      grid: { left: 160 },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: rows.map(({ label }) => label) },
      series: [
        { type: 'bar', data: rows.map(({ value }) => value), label: { show: true, position: 'right' } },
      ],
    });
  update(data);
  return update;
}
