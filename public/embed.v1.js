/* Datenwert: makes each embedded chart on this page as high as its content. */
(function () {
  if (window.datenwertEmbed) return;
  window.datenwertEmbed = 1;
  var frames = document.getElementsByTagName('iframe');
  window.addEventListener('message', function (event) {
    var data = event.data;
    var height = data && data.type === 'datenwert:height' && data.height;
    if (typeof height !== 'number' || !(height >= 1 && height <= 20000)) return;
    for (var i = 0; i < frames.length; i++) {
      var frame = frames[i];
      if (frame.contentWindow !== event.source) continue;
      var edge = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = Math.ceil(height) + edge + 'px';
    }
  });
  /* Frames that were ready first say their height again. */
  for (var i = 0; i < frames.length; i++)
    if (/\/embed\//.test(frames[i].src)) frames[i].contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
