if (self !== top) {
  document.documentElement.classList.add('framed');
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.links) link.target = '_blank';
  });
}
