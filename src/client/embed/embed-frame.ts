/**
 * What an embed does besides its chart: takes `?theme=`, and tells the page around it how high it is, in the words of
 * the hosts there are (see "Embedding" in the README).
 */
const { parent } = window;
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
root.classList.add('js');
if (parent === window) root.classList.add('alone');
// A frozen copy does not know its host; the address it prints comes from the link beside it.
const home = document.querySelector<HTMLAnchorElement>('.embed-foot a');
const address = document.querySelector('[data-address]');
if (home?.host && address) address.textContent = ` · ${home.host}${home.pathname}`;

const secret = /[#&?]secret=([\w-]{1,64})/.exec(location.hash)?.[1];
const childId = query.get('childId');
let sent = 0;

const boxes = [...document.querySelectorAll('.chart-box, .inputs, .results')];

/** The height that nothing has to scroll in, also while the frame is lower. */
function contentHeight(): number {
  const places = boxes.map(({ scrollTop }) => scrollTop);
  root.classList.add('measuring');
  const height = Math.ceil(root.offsetHeight);
  root.classList.remove('measuring');
  boxes.forEach((box, index) => (box.scrollTop = places[index]!));
  return height;
}

function send(force = false) {
  const height = contentHeight();
  if (parent === window || !Number.isFinite(height) || height < 1 || (!force && height === sent)) return;
  sent = height;
  const { id = '', version = '' } = root.dataset;
  const post = (message: unknown) => parent.postMessage(message, '*');
  post({ 'datawrapper-height': { [id]: height } });
  post({ sentinel: 'amp', type: 'embed-size', height });
  if (childId !== null) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
  if (secret) post({ message: 'height', value: height, secret });
  post({ type: 'datenwert:height', id, version: Number(version), height });
}

addEventListener('message', ({ source, data }) => {
  if (source !== parent || typeof data !== 'object' || data === null) return;
  const { sentinel, type, message } = data as Record<string, unknown>;
  if (
    (sentinel === 'amp' && type === 'frames-init') ||
    (message === 'ready' && secret && (data as { secret?: unknown }).secret === secret)
  )
    send(true);
});
addEventListener('load', () => send());
void document.fonts?.ready.then(() => send());
const resized = new ResizeObserver(() => send());
for (const part of [root, ...document.querySelectorAll('.chart > *, .calculator > *')]) resized.observe(part);

export {};
