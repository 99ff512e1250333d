/**
 * What an embed does besides its chart: takes `?theme=`, and tells the page around it how high it is, in the words of
 * the hosts there are (see "Embedding" in the README).
 */
const { parent } = window;
const root = document.documentElement;
// The address as the host gave it: what a reader types later stands in the address bar of the frame and stays there.
const loaded = location.href;
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme === 'dark') root.dataset['theme'] = theme;
// The device decides only where the host says so; a light page on a dark device would get a black block.
if (theme === 'auto') delete root.dataset['theme'];
root.classList.add('js');
const framed = parent !== window;
if (!framed) root.classList.add('alone');

const secret = /[#&?]secret=([\w-]{1,64})/.exec(location.hash)?.[1];
const childId = query.get('childId');
/** Name that a host with iframe-resizer gave this frame. */
let resizerId: string | undefined;
let sent = 0;

/** The height of the content without a scrollbar that takes from its width. */
function contentHeight(): number {
  // To hide a scrollbar costs a layout, and mostly there is none.
  if (innerWidth > root.clientWidth) root.classList.add('measuring');
  const height = Math.ceil(root.getBoundingClientRect().height);
  root.classList.remove('measuring');
  return height;
}

const post = (message: unknown) => parent.postMessage(message, '*');

function send(force = false) {
  if (!framed) return;
  const height = contentHeight();
  if (height < 1 || (!force && height === sent)) return;
  sent = height;
  const { id = '', version = '' } = root.dataset;
  post({ 'datawrapper-height': { [id]: height } });
  post({ sentinel: 'amp', type: 'embed-size', height });
  if (childId !== null) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  post(JSON.stringify({ src: loaded, context: 'iframe.resize', height }));
  if (secret) post({ message: 'height', value: height, secret });
  if (resizerId !== undefined) post(`[iFrameSizer]${resizerId}:${height}:${innerWidth}:size`);
  post({ type: 'datenwert:height', id, version: Number(version), height });
}

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== parent) return;
  // The first words of iframe-resizer, version 3 to 5: its mark, the name of the frame, settings.
  const named = typeof data === 'string' && /^\[iFrameSizer\]([^:]{1,99}):/.exec(data);
  if (named) {
    resizerId = named[1]!;
    post(`[iFrameSizer]${resizerId}:${contentHeight()}:${innerWidth}:init`);
  }
  if (typeof data !== 'object' || data === null) return;
  const { sentinel, type, message } = data as Record<string, unknown>;
  if (
    (sentinel === 'amp' && type === 'frames-init') ||
    (message === 'ready' && secret && (data as { secret?: unknown }).secret === secret)
  )
    send(true);
});

// WordPress's sandbox opens no window, but its script follows a link to our own host that it is told of.
if (framed && secret)
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.host !== new URL(loaded).host || event.defaultPrevented) return;
    event.preventDefault();
    // The way to a calculator's page carries what the reader set behind `#`.
    post({ message: 'link', value: link.href.replace(/#.*=.*/, ''), secret });
  });

addEventListener('load', () => send());
// A scrollbar that stood in the lower frame takes width, so that it seems to be needed still; measuring takes it away.
addEventListener('resize', () => send());
void document.fonts?.ready.then(() => send());
const resized = new ResizeObserver(() => send());
for (const part of [root, ...Array.from(document.querySelectorAll('.chart > *, .calculator > *'))])
  resized.observe(part);

export {};
