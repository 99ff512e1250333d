import type { ClassPayload } from '../../components/class/class-view';
import { createFormats } from '../../i18n/formats';
import { createText } from '../../i18n/text';
import { dealsTable, priceTable, toCsv, toXlsx, type FileTexts } from './class-files';
import { wakeCollect } from './class-collect';
import { wakeLink } from './class-link';
import { createDrawings, sortAnswers, type ClassResults } from './class-results';
import { element, qrPicture } from './element';
import { wakeProjector, type StageSize } from './projector';
import { drawQr } from './qr';
import { wakeScanner } from './scan';

/** The teacher's page: link, codes, what the class said, projector and files. All of it stays in the page. */
const payload = JSON.parse(document.querySelector('[data-class-payload]')!.textContent) as ClassPayload;
const { model, dealSet, language } = payload;
const text = createText(language, payload.dictionary);
const format = createFormats(language, text);
const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const drawings = createDrawings(payload, format, text);
let results: ClassResults = { deals: [], prices: [] };

/** The highest stack of dots on the page, in pixels. */
const tallest = 140;
const pageFont = 15;

function show(): void {
  const { deals, prices } = results;
  one('[data-class-results]').hidden = deals.length + prices.length === 0;
  one('[data-deals-results]').hidden = deals.length === 0;
  one('[data-price-results]').hidden = prices.length === 0;
  const width = Math.floor(one('[data-class-plot]').clientWidth);
  const size = { width, font: pageFont, tallest, dot: 5 };
  if (deals.length > 0) {
    one('[data-tallies]').replaceChildren(...drawings.tallies(deals));
    one('[data-deal-dots]').replaceChildren(
      ...drawings
        .dealDots(deals, size)
        .map(({ title, picture }) => element('div', 'dots-box', element('h4', '', title), picture)),
    );
  }
  if (prices.length > 0) {
    const picture = drawings.priceDots(prices, size);
    one('[data-dots]').replaceChildren(...(picture ? [picture] : []));
    one('[data-table]').replaceChildren(...drawings.priceTable(prices));
    const asked = prices.filter(({ own }) => own !== undefined);
    one('[data-refused]').textContent = text('class.show.refused', {
      count: asked.filter(({ own }) => own === null).length,
      all: asked.length,
    });
  }
}

const link = wakeLink(payload, format, text);
const { add } = wakeCollect(payload, text, (answers) => {
  results = sortAnswers(answers);
  show();
});
wakeScanner(text, add);
let width = 0;
new ResizeObserver(() => {
  const now = one('[data-class-plot]').clientWidth;
  // On paper the codes are gone, and with them their width; the pictures stay as they are.
  if (now === 0) return;
  if (now !== width) show();
  width = now;
}).observe(one('[data-class-plot]'));

/** What the class sees on the wall: the way in, what it said, then one question at a time. */
function slides({ width, height, font }: StageSize): HTMLElement[] {
  const { deals, prices } = results;
  const address = link.address();
  const code = qrPicture(text('class.show.qr'));
  void drawQr(code, address);
  const made = [
    element(
      'section',
      'slide join',
      element(
        'div',
        '',
        element('h2', '', text('class.show.join')),
        element('p', 'address', ...breakable(address.replace(/^https?:\/\//, ''))),
        element('p', '', text('class.show.join-then')),
      ),
      code,
    ),
  ];
  // Title, axis and the rows of marks take their share; the dots get what is left.
  const room = (marks: number) => Math.max(font * 4, height - font * (10 + marks * 3.2));
  if (deals.length > 0) {
    made.push(
      element(
        'section',
        'slide',
        element('h2', '', text('class.show.deals')),
        element('div', 'tallies', ...drawings.tallies(deals)),
      ),
      ...drawings
        .dealDots(deals, { width, font, tallest: room(3), dot: 0.6 * font })
        .map(({ title, under, picture }) =>
          element('section', 'slide', element('h2', '', title), element('p', 'under', under), picture),
        ),
    );
  }
  const picture =
    prices.length > 0 ? drawings.priceDots(prices, { width, font, tallest: room(6), dot: 0.6 * font }) : null;
  if (picture) {
    const refused = prices.filter(({ own }) => own === null).length;
    const asked = prices.filter(({ own }) => own !== undefined).length;
    made.push(
      element(
        'section',
        'slide',
        element('h2', '', text('class.show.price-month', { name: text('class.show.own') })),
        picture,
        element('p', 'under', text('class.show.refused', { count: refused, all: asked })),
      ),
    );
  }
  const lesson = payload.lessons.find(
    ({ id }) => id === one<HTMLSelectElement>('[data-lesson-choice]').value,
  );
  for (const question of lesson?.questions ?? [])
    made.push(element('section', 'slide question', element('h2', '', question)));
  return made;
}

/** Lets a long address break after its dots and strokes. */
const breakable = (address: string): (Node | string)[] =>
  address.split(/(?<=[./:#-])/).flatMap((part) => [part, document.createElement('wbr')]);

const project = wakeProjector(one<HTMLDialogElement>('[data-projector]'));
for (const button of document.querySelectorAll('[data-project]'))
  button.addEventListener('click', () => project(slides));

const texts: FileTexts = {
  line: text('class.file.line'),
  own: text('class.file.own'),
  noPrice: text('class.file.no-price'),
  inputs: payload.inputs,
  options: payload.options,
  results: Object.fromEntries(
    Object.entries(payload.lenses).map(([id, name]) => [id, text('class.file.per-month', { name })]),
  ),
  deals: payload.deals.map(({ name, unit, labels }) => ({
    answer: name,
    price: text(`class.file.${unit.includes('/') ? 'per-month' : 'once'}`, { name }),
    labels,
  })),
};

const tables = () => [
  ...(results.deals.length > 0
    ? [{ name: text('class.file.deals'), table: dealsTable(dealSet, results.deals, texts) }]
    : []),
  ...(results.prices.length > 0
    ? [{ name: text('class.file.prices'), table: priceTable(model, results.prices, texts) }]
    : []),
];

/** Hands a file to the browser. */
function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(element('a', ''), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

one('[data-csv]').addEventListener('click', () =>
  save(
    `${text('class.file.name')}.csv`,
    toCsv(
      tables().map(({ table }) => table),
      language,
    ),
    'text/csv;charset=utf-8',
  ),
);
one('[data-xlsx]').addEventListener('click', () => {
  void toXlsx(tables()).then((bytes) =>
    save(
      `${text('class.file.name')}.xlsx`,
      bytes as Uint8Array<ArrayBuffer>,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ),
  );
});
one('[data-print]').addEventListener('click', () => print());

// A lesson's page leads here with its own questions.
const wanted = new URLSearchParams(location.hash.slice(1)).get('lesson');
const choice = one<HTMLSelectElement>('[data-lesson-choice]');
if (payload.lessons.some(({ id }) => id === wanted)) choice.value = wanted!;
