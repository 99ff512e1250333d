/** The element that the address names. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A percent sign with nothing sensible behind it names no element.
    return null;
  }
}

/** Opens the folded entry that the address names, also where the browser does not do so by itself. */
function openTarget() {
  const target = named();
  const details = target?.closest('details');
  if (!target || !details) return;
  details.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();

export {};
