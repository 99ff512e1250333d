/** Opens the folded entry that the address names, also where the browser does not do so by itself. */
function openTarget() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const details = target?.closest('details');
  if (!target || !details) return;
  details.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();

export {};
