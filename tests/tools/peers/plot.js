import { plot, ruleY, text } from '@observablehq/plot';

/** @param {ReturnType<typeof import('./rows.js').rows>} data */
export function draw(data) {
  /** @type {Element | undefined} */
  let shown;
  const update = (/** @type {typeof data} */ rows) => {
    const made = plot({
      marginLeft: 160,
      height: 360,
      marks: [
        ruleY(rows, { x1: 'low', x2: 'high', y: 'label', strokeWidth: 16 }),
        text(rows, {
          x: 'high',
          y: 'label',
          text: (row) => row.value.toFixed(2),
          textAnchor: 'start',
          dx: 4,
        }),
      ],
    });
    if (shown) shown.replaceWith(made);
    else document.body.append(made);
    shown = made;
  };
  update(data);
  return update;
}
