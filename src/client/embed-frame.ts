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
// A frozen copy does not know its host; the address it prints comes from the link beside it.
const home = document.querySelector<HTMLAnchorElement>('.embed-foot a');
const address = document.querySelector('[data-address]');
if (home?.host && address) address.textContent = ` · ${home.host}${home.pathname}`;

const secret = /[#&?]secret=([\w-]{1,64})/.exec(location.hash)?.[1];
const childId = query.get('childId');
let sent = 0;

function send(force = false) {
  // As high as it is without the scroll bar of a frame that is still too low, which would make lines wrap sooner.
  root.style.overflow = 'hidden';
  const height = Math.ceil(root.offsetHeight);
  root.style.overflow = '';
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
new ResizeObserver(() => send()).observe(root);

export {};
