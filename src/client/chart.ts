import { loadDraw, type ChartData, type ChartTypeName } from '../charts/registry';
import { createFormats } from '../i18n/formats';
import type { Language } from '../i18n/languages';
import { createText } from '../i18n/text';
import { walkPoints } from './keyboard-walk';
import { keepDrawn } from './redraw';

/** Redraws the charts of a page at their real width, each when it comes near the screen. */
interface Payload {
  type: ChartTypeName;
  data: ChartData[ChartTypeName];
  dictionary: Record<string, string>;
  language: Language;
}

async function wake(figure: HTMLElement, box: HTMLElement) {
  const payload = figure.querySelector('[data-chart-payload]');
  if (!payload) return;
  const { type, data, dictionary, language } = JSON.parse(payload.textContent) as Payload;
  const text = createText(language, dictionary);
  const format = createFormats(language, text);
  const draw = await loadDraw(type);
  keepDrawn(box, draw as never, data as never, { language, format, text });
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const figure = target.closest<HTMLElement>('[data-chart]');
      if (figure) void wake(figure, target as HTMLElement);
    }
  },
  { rootMargin: '300px' },
);

for (const box of document.querySelectorAll<HTMLElement>('[data-chart-box]')) {
  walkPoints(box);
  near.observe(box);
}
