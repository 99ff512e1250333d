import { loadPainter, type Drawing } from '../../charts/registry';
import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { plainText } from '../../i18n/text';
import { readyNumbers } from '../tasks';
import { keepDrawn } from './redraw';

type Payload = Drawing & { dictionary: Record<string, string>; language: Language };

/** Redraws a chart at its real width, and again whenever that changes. */
export async function redrawChart(box: HTMLElement): Promise<void> {
  const script = box.closest('[data-chart]')?.querySelector('[data-chart-payload]');
  if (!script) return;
  await readyNumbers();
  const payload = JSON.parse(script.textContent) as Payload;
  const text = plainText(payload.dictionary);
  const format = createFormats(payload.language, text);
  const paint = await loadPainter(payload);
  keepDrawn<typeof paint>(box, (svg, draw, context) => draw(svg, context), {
    language: payload.language,
    format,
    text,
  })(paint);
}
