import { changeEvent, type CalculatorChange } from '../calculator/change-event';
import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { plainText } from '../../i18n/text';
import { NumberField } from '../calculator/number-field';
import { whenRestored } from '../when-restored';
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
  /** Of a fixed frame, in CSS pixels. */
  heights: { min: number; max: number };
  language: Language;
  texts: Record<string, string>;
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

/** So long after the last change of the calculator, in milliseconds, the code follows. */
const rest = 200;

function wake(root: HTMLElement) {
  const facts = JSON.parse(root.dataset['embedBuilder']!) as Facts;
  const option = (name: string) =>
    root.querySelector<HTMLInputElement & HTMLSelectElement>(`[data-option=${name}]`);
  const code = root.querySelector<HTMLTextAreaElement>('[data-copy-source]')!;
  const place = root.querySelector<HTMLElement>('[data-preview]')!;
  const opener = root.querySelector<HTMLButtonElement>('[data-preview-open]')!;
  const status = root.querySelector('[role=status]');
  const open = opener.textContent;
  const words = plainText(facts.texts);
  const field = option('height')!;
  const heightField = new NumberField({
    field,
    place: root.querySelector<HTMLElement>('[data-height-problem]'),
    input: { ...facts.heights, unit: '1', step: 1, decimals: 0 },
    format: createFormats(facts.language, words),
    text: words,
  });
  /** The last height that could be read. */
  let asked = facts.height;
  let frame: HTMLIFrameElement | undefined;
  let state = '';

  /** Takes what stands in the field of the height; what cannot be used leaves the last height in force. */
  function readHeight(now: boolean) {
    const reading = heightField.read();
    if ('value' in reading) asked = reading.value;
    heightField.explain(reading, words('number.still', { value: asked }), now);
  }

  function render() {
    const { title, address, local } = facts.frames[option('language')!.value]!;
    const fixed = option('heightKind')!.value === 'fixed';
    const height = fixed ? asked : facts.height;
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

  let timer = 0;
  document.addEventListener(changeEvent, (event) => {
    const calculator = (event as CalculatorChange).detail;
    // The code is for later: nobody watches it while an input moves.
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      state = calculator.query;
      render();
    }, rest);
  });
  root.addEventListener('input', ({ target }) => {
    if (target === field) readHeight(false);
    render();
  });
  field.addEventListener('keydown', (event) => {
    const next = heightField.stepFrom(asked, event.key);
    if (next === undefined) return;
    event.preventDefault();
    heightField.write((asked = next));
    render();
  });
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
  whenRestored(() => {
    readHeight(true);
    if (option('language')!.value !== facts.language) speak(option('language')!.value);
    render();
  });
}

document.querySelectorAll<HTMLElement>('[data-embed-builder]').forEach(wake);
