// By hand, as one would write it with D3 alone: bars from low to high with the value beside them.
import { max, scaleBand, scaleLinear, select } from 'd3';

/** @param {ReturnType<typeof import('./rows.js').rows>} data */
export function draw(data) {
  const x = scaleLinear([0, max(data, ({ high }) => high) ?? 1], [160, 560]);
  const y = scaleBand(
    data.map(({ label }) => label),
    [0, 330],
  ).padding(0.2);
  const svg = select(document.body).append('svg').attr('viewBox', '0 0 620 360').attr('width', '100%');
  const middle = y.bandwidth() / 2 + 4;
  svg
    .selectAll('text.label')
    .data(data)
    .join('text')
    .attr('class', 'label')
    .attr('x', 150)
    .attr('text-anchor', 'end')
    .attr('y', ({ label }) => (y(label) ?? 0) + middle)
    .text(({ label }) => label);
  const update = (/** @type {typeof data} */ rows) => {
    svg
      .selectAll('rect')
      .data(rows)
      .join('rect')
      .attr('x', ({ low }) => x(low))
      .attr('y', ({ label }) => y(label) ?? 0)
      .attr('width', ({ low, high }) => x(high) - x(low))
      .attr('height', y.bandwidth());
    svg
      .selectAll('text.value')
      .data(rows)
      .join('text')
      .attr('class', 'value')
      .attr('x', ({ high }) => x(high) + 4)
      .attr('y', ({ label }) => (y(label) ?? 0) + middle)
      .text(({ value }) => value.toFixed(2));
  };
  update(data);
  return update;
}
