import embed from 'vega-embed';
import { box } from './rows.js';

/** @param {ReturnType<typeof import('./rows.js').rows>} data */
export async function draw(data) {
  const { view } = await embed(
    box(),
    {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      data: { name: 'rows', values: data },
      height: 360,
      mark: { type: 'bar', tooltip: true },
      encoding: {
        x: { field: 'low', type: 'quantitative' },
        x2: { field: 'high' },
        y: { field: 'label', type: 'nominal' },
      },
    },
    { actions: false, renderer: 'svg' },
  );
  return (/** @type {typeof data} */ rows) => view.data('rows', rows).run();
}
