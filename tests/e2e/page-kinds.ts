import type { Page } from 'playwright/test';

/** One page of each kind, in German, the language with the longer words. */
export const kinds: Record<string, string> = {
  'front page': '/de/',
  'case studies': '/de/practices/',
  'case study': '/de/practices/shopper-panel/',
  'value calculator': '/de/calculator/',
  'adding-up machine': '/de/calculator/adding-up/',
  'two questions': '/de/calculator/wtp-or-wta/',
  chart: '/de/charts/o2-mobility-data-flow/',
  calculator: '/de/charts/three-euros/',
  gallery: '/de/charts/',
  'price atlas': '/de/prices/',
  sources: '/de/sources/',
  'topics of facts': '/de/facts/',
  facts: '/de/facts/assistant/',
  glossary: '/de/glossary/',
  classroom: '/de/classroom/',
  lesson: '/de/classroom/three-euros/',
  worksheet: '/de/classroom/three-euros/worksheet/',
  'class set': '/de/classroom/class/',
  cards: '/de/classroom/three-euros/cards/',
  slides: '/de/classroom/three-euros/slides/',
  'student’s deals': '/de/d/',
  'student’s price': '/de/c/',
  search: '/de/search/?q=Rabatt',
  'standing page': '/de/newsrooms/',
  data: '/de/data/',
  'unknown address': '/404.html',
  embed: '/de/embed/three-euros/',
};

/** Entries of a long list are made by one component: so many of them stand for all. */
export const entriesEach = 5;

/** Cuts long lists to their first entries; runs in the page. */
export function shorten(count: number): void {
  for (const list of document.querySelectorAll(
    '.notes, .source-list, .workings, .sources-list, .atlas tbody, .glossary article ~ article',
  ))
    for (const entry of [...list.children].slice(count)) entry.remove();
}

/** Lets whatever follows the width of the page be drawn anew. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
      ),
  );
}
