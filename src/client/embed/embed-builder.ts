import { changeEvent, type CalculatorChange } from '../calculator/live-calculator';
import { embedCode } from './embed-code';

/** The embed builder of a chart's page: choices become the code to paste, and a preview in a real frame on demand. */
interface Frame {
  title: string;
  /** Full address for the code, and the same below this host for the preview. */
  address: string;
  local: string;
}

interface Facts {
  height: number;
  script: string;
  frames: Record<string, Frame>;
}

/** The query of an embed: a forced theme, then the state of the page's calculator. */
const queryOf = (theme: string, state: string): string => {
  const text = [theme && `theme=${theme}`, state].filter(Boolean).join('&');
  return text && `?${text}`;
};

/** Files, credit line and citation of the page, in the language of the embed that was chosen. */
function speak(language: string) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-by-language]')) {
    const said = (JSON.parse(part.dataset['byLanguage']!) as Record<string, string>)[language];
    if (said === undefined) continue;
    if (part instanceof HTMLTextAreaElement) part.value = said;
    if (part instanceof HTMLAnchorElement) part.setAttribute('href', said);
  }
}

function wake(root: HTMLElement) {
  const facts = JSON.parse(root.dataset['embedBuilder']!) as Facts;
  const option = (name: string) =>
    root.querySelector<HTMLInputElement & HTMLSelectElement>(`[data-option=${name}]`);
  const code = root.querySelector<HTMLTextAreaElement>('[data-copy-source]')!;
  const place = root.querySelector<HTMLElement>('[data-preview]')!;
  const opener = root.querySelector<HTMLButtonElement>('[data-preview-open]')!;
  const status = root.querySelector('[role=status]');
  const open = opener.textContent;
  let frame: HTMLIFrameElement | undefined;
  let state = '';

  function render() {
    const { title, address, local } = facts.frames[option('language')!.value]!;
    const fixed = option('heightKind')!.value === 'fixed';
    const asked = option('height')!.valueAsNumber;
    const height = fixed && asked >= 1 ? Math.round(asked) : facts.height;
    const tail =
      option('version')!.value + queryOf(option('theme')!.value, option('state')?.checked ? state : '');
    root.querySelector<HTMLElement>('[data-fixed-height]')!.hidden = !fixed;
    const byAddress = root.querySelector<HTMLElement>('[data-address-note]');
    if (byAddress) byAddress.hidden = tail === '';
    const text = embedCode({
      address: address + tail,
      title,
      height,
      script: fixed ? undefined : facts.script,
    });
    if (code.value !== text) {
      code.value = text;
      if (status) status.textContent = '';
    }
    if (!frame) return;
    frame.title = title;
    frame.height = String(height);
    const source = new URL(local + tail, location.href).href;
    if (frame.src !== source) frame.src = source;
  }

  document.addEventListener(changeEvent, (event) => {
    state = (event as CalculatorChange).detail.query;
    render();
  });
  root.addEventListener('input', render);
  // Before the code is copied it is brought up to date, however long the browser took.
  root.addEventListener('click', render, true);

  opener.addEventListener('click', () => {
    if (frame) {
      frame.remove();
      frame = undefined;
    } else {
      frame = document.createElement('iframe');
      frame.width = '100%';
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-downloads');
      frame.referrerPolicy = 'no-referrer';
      place.append(frame);
    }
    place.hidden = !frame;
    opener.textContent = frame ? opener.dataset['close']! : open;
    render();
  });
  addEventListener(
    'message',
    ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
      if (!frame || source !== frame.contentWindow || data?.type !== 'datenwert:height') return;
      const { height } = data;
      if (
        option('heightKind')!.value === 'auto' &&
        typeof height === 'number' &&
        height >= 1 &&
        height <= 20_000
      )
        frame.height = String(Math.ceil(height));
    },
  );
  option('language')!.addEventListener('change', (event) => speak((event.target as HTMLSelectElement).value));
  render();
}

document.querySelectorAll<HTMLElement>('[data-embed-builder]').forEach(wake);
