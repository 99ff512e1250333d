import type { CalculatorTexts } from '../charts/calculator/calculator-picture';
import type { TextLookup } from '../i18n/formats';
import type { Notice } from '../models/query';

/** Says in words what of a shared link could not be used. */
export function noticeText(notice: Notice, texts: CalculatorTexts, text: TextLookup): string {
  const label = (name: string) => texts.inputs[name] ?? name;
  switch (notice.kind) {
    case 'clamped':
      return text('calculator.notice-clamped', { ...notice, name: label(notice.name) });
    case 'rounded':
      return text('calculator.notice-rounded', { ...notice, name: label(notice.name) });
    case 'unreadable':
      return text('calculator.notice-unreadable', { name: label(notice.name), text: notice.text });
    case 'unknown':
      return text('calculator.notice-unknown', { name: notice.name });
    case 'version':
      return text('calculator.notice-version', { found: notice.found, current: notice.current });
  }
}

/** Shows every notice in a box that assistive technology reads out. */
export function showNotices(
  box: HTMLElement,
  notices: readonly Notice[],
  texts: CalculatorTexts,
  text: TextLookup,
): void {
  const title = document.createElement('p');
  title.textContent = text('calculator.notice-title');
  const list = document.createElement('ul');
  for (const notice of notices) {
    const item = document.createElement('li');
    item.textContent = noticeText(notice, texts, text);
    list.append(item);
  }
  box.replaceChildren(title, list);
  box.hidden = false;
  box.setAttribute('role', 'status');
}
