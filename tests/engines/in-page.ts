// Functions that run in the page: they see nothing of this file but what they are given.

/** The text of all such elements, blanks made one. */
export const textOf = (selector: string) =>
  [...document.querySelectorAll(selector)]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands in a field. */
export const valueOf = (selector: string) => document.querySelector<HTMLInputElement>(selector)!.value;

/** Whether at least one such element takes room and is visible. */
export const isShown = (selector: string) =>
  [...document.querySelectorAll(selector)].some(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
  );

/**
 * How far below the top of the window such an element begins; nothing where the page ends and it cannot come further up,
 * and endlessly far while it is folded away.
 */
export function distanceFromTop(selector: string): number {
  const element = document.querySelector(selector);
  if (!element?.checkVisibility() || element.closest('details')?.open === false) return Infinity;
  const { top, bottom } = element.getBoundingClientRect();
  const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
  return atEnd && top >= 0 && bottom <= innerHeight ? 0 : Math.abs(top);
}

/** So far the page can be pushed sideways, in pixels. */
export const overWidth = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Whether a calculator's script runs; brings it on the screen, since it sleeps before. */
export function isAwake(selector: string, index = 0): boolean {
  const calculator = document.querySelectorAll<HTMLElement>(selector)[index]!;
  calculator.scrollIntoView({ behavior: 'instant' });
  return 'awake' in calculator.dataset;
}

/** Whether anything was drawn on a canvas; brings it on the screen, since it is only drawn there. */
export function isPainted(selector: string): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(selector);
  canvas?.scrollIntoView({ behavior: 'instant' });
  if (!canvas?.width || !canvas.height) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
}

/** Makes the style sheets' rules for paper hold for the screen, and tells the page that it is being printed. */
export function asPrinted(): void {
  const turn = (media: MediaList) => {
    media.mediaText = media.mediaText.replace(/\bscreen\b/g, 'speech').replace(/\bprint\b/g, 'all');
  };
  const walk = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) turn(rule.media);
      if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    turn(sheet.media);
    walk(sheet.cssRules);
  }
  dispatchEvent(new Event('beforeprint'));
}
