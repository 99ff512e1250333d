try {
  var t = localStorage.getItem('theme');
  if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t;
} catch {}
document.documentElement.classList.add('js');
if (location.search || /=/.test(location.hash)) document.documentElement.classList.add('linked');
