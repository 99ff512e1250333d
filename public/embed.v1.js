/* Datenwert: makes each embedded chart on this page as high as its content. */
(function () {
  if (window.datenwertEmbed) return;
  window.datenwertEmbed = 1;
  /* Frames of the page, and of the shadow trees in it. */
  function each(root, visit) {
    [].forEach.call(root.querySelectorAll('iframe'), visit);
    [].forEach.call(root.querySelectorAll('*'), function (element) {
      if (element.shadowRoot) each(element.shadowRoot, visit);
    });
  }
  function px(value) {
    return parseFloat(value) || 0;
  }
  function fit(frame, height) {
    var style = getComputedStyle(frame);
    var padding = px(style.paddingTop) + px(style.paddingBottom);
    var border = frame.offsetHeight - frame.clientHeight;
    var inner = style.boxSizing === 'border-box' ? height + padding + border : height;
    var outer = height + padding + border;
    var box = frame.parentNode;
    frame.style.height = inner + 'px';
    /* A box that keeps 16:9 would cut the frame, or leave room below it. */
    if (!box || !box.style || box === document.body) return;
    var around = getComputedStyle(box);
    var cut = /hidden|clip/.test(around.overflowY) && Math.abs(box.clientHeight - outer) > 1;
    if (style.position !== 'absolute' && !cut) return;
    box.style.boxSizing = 'content-box';
    box.style.paddingTop = box.style.paddingBottom = '0';
    box.style.aspectRatio = 'auto';
    box.style.maxHeight = 'none';
    box.style.height = outer + 'px';
  }
  window.addEventListener('message', function (event) {
    var data = event.data;
    var height = data && data.type === 'datenwert:height' && data.height;
    if (typeof height !== 'number' || !(height >= 1 && height <= 20000)) return;
    each(document, function (frame) {
      if (frame.contentWindow === event.source) fit(frame, Math.ceil(height));
    });
  });
  /* Frames that were ready first say their height again. */
  each(document, function (frame) {
    if (/\/embed\//.test(frame.src))
      frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  });
})();
