/**
 * Opens for the printer what is folded on the screen, and folds it again. The stylesheet does the same, but only in
 * browsers that know `::details-content`; what is not for paper it hides. In a case a calculator is its sentence and its
 * picture.
 */
let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  opened = folds.filter((fold) => !fold.matches('.chart-foot details, .source-note, .calculator details'));
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});

export {};
