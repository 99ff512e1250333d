import { loadDraw, type ChartData, type ChartTypeName } from '../../charts/registry';
import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { createText } from '../../i18n/text';
import { keepDrawn } from './redraw';

interface Payload {
  type: ChartTypeName;
  data: ChartData[ChartTypeName];
  dictionary: Record<string, string>;
  language: Language;
}

/** Redraws a chart at its real width, and again whenever that changes. */
export async function redrawChart(box: HTMLElement): Promise<void> {
  const payload = box.closest('[data-chart]')?.querySelector('[data-chart-payload]');
  if (!payload) return;
  const { type, data, dictionary, language } = JSON.parse(payload.textContent) as Payload;
  const text = createText(language, dictionary);
  const format = createFormats(language, text);
  const draw = await loadDraw(type);
  keepDrawn(box, draw, { language, format, text })(data as never);
}
