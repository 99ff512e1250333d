import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ChartContext } from '../../../src/charts/context';
import { overlap, type Box } from '../../../src/charts/plot';
import { chartTypes, type ChartData, type ChartTypeName } from '../../../src/charts/registry';
import { renderStatic, staticChart } from '../../../src/charts/static';
import { textSize, textWidth } from '../../../src/charts/text-width';
import { createFormats } from '../../../src/i18n/formats';

type Language = 'en' | 'de';

/** The words of the interface, so that boxes have true widths. */
const words = parse(`
chart.axis.log-ten: { en: "Each step is ten times the one before.", de: "Jeder Schritt ist das Zehnfache des vorigen." }
chart.axis.log: { en: "Each step is {factor} times the one before.", de: "Jeder Schritt ist das {factor}-Fache des vorigen." }
chart.axis.zero: { en: "0", de: "0" }
chart.axis.zero-or-less: { en: "0 or less", de: "0 oder weniger" }
chart.axis.zero-note: { en: "Zero lies off this scale, at the far left.", de: "Die Null liegt außerhalb dieser Skala, ganz links." }
chart.axis.zero-or-less-note: { en: "Zero and less lie off this scale, at the far left.", de: "Null und weniger liegen außerhalb dieser Skala, ganz links." }
chart.none: { en: "No figure found", de: "Keine Zahl gefunden" }
chart.range: { en: "{low} to {high}", de: "{low} bis {high}" }
chart.central-range: { en: "{central} ({range})", de: "{central} ({range})" }
chart.assumed-value: { en: "{value}, assumed", de: "{value}, angenommen" }
chart.assumed-letter: { en: "A", de: "A" }
chart.reading: { en: "Other reading: {value}, {label} (grade {grade})", de: "Andere Rechnung: {value}, {label} (Güte {grade})" }
chart.reading-ungraded: { en: "Other reading: {value}, {label}", de: "Andere Rechnung: {value}, {label}" }
chart.reward: { en: "Reward: {value}", de: "Vergütung: {value}" }
chart.own: { en: "Your price: {value}", de: "Dein Preis: {value}" }
chart.own-price: { en: "Your own price", de: "Dein eigener Preis" }
chart.grade: { en: "grade {grade}", de: "Güte {grade}" }
chart.status.reported: { en: "reported", de: "berichtet" }
chart.status.estimated: { en: "estimated", de: "geschätzt" }
chart.status.assumed: { en: "assumed", de: "angenommen" }
chart.lens.reward: { en: "Reward", de: "Vergütung" }
chart.lens.company: { en: "Company", de: "Unternehmen" }
chart.lens.market: { en: "Market", de: "Markt" }
chart.lens.refusal: { en: "Price of saying no", de: "Preis des Neinsagens" }
chart.lens.people: { en: "People", de: "Menschen" }
chart.lens.harm: { en: "Harm", de: "Schaden" }
chart.column.lens: { en: "Lens", de: "Maßstab" }
chart.column.what: { en: "What", de: "Was" }
chart.column.unit: { en: "Unit", de: "Einheit" }
chart.column.low: { en: "Low", de: "Untergrenze" }
chart.column.central: { en: "Central", de: "Mittelwert" }
chart.column.high: { en: "High", de: "Obergrenze" }
chart.column.status: { en: "Status", de: "Status" }
chart.column.depth: { en: "Access", de: "Zugriff" }
chart.column.note: { en: "Note", de: "Anmerkung" }
chart.column.date: { en: "Date", de: "Datum" }
chart.column.event: { en: "Event", de: "Ereignis" }
chart.column.place: { en: "Place", de: "Ort" }
chart.undated: { en: "Undated", de: "Undatiert" }
chart.certain: { en: "documented", de: "belegt" }
chart.uncertain: { en: "Not certain", de: "Nicht gesichert" }
chart.timeline.gap-one: { en: "more than a year later", de: "mehr als ein Jahr später" }
chart.timeline.gap-many: { en: "more than {years} years later", de: "mehr als {years} Jahre später" }
chart.flow.link: { en: "{from} to {to}: {label} ({status})", de: "{from} an {to}: {label} ({status})" }
chart.flow.stated: { en: "stated", de: "angegeben" }
chart.flow.possible: { en: "possible", de: "möglich" }
chart.flow.disputed: { en: "disputed", de: "umstritten" }
chart.flow.return: { en: "comes back", de: "kommt zurück" }
chart.column.from: { en: "From", de: "Von" }
chart.column.to: { en: "To", de: "An" }
chart.column.handed: { en: "What is handed over", de: "Was übergeben wird" }
chart.column.year: { en: "Year", de: "Jahr" }
chart.column.x: { en: "Value", de: "Wert" }
chart.lines.zero-left-out: { en: "Zero cannot stand on this scale; see the table.", de: "Die Null hat auf dieser Skala keinen Platz; sie steht in der Tabelle." }
chart.lines.series: { en: "{label}: {first} in {from}, {last} in {to}", de: "{label}: {from} {first}, {to} {last}" }
chart.curve.check: { en: "Reported at {x}: {check}", de: "Berichtet bei {x}: {check}" }
chart.curve.computed: { en: "Curve", de: "Kurve" }
chart.curve.here: { en: "Your choice", de: "Deine Wahl" }
chart.overview.got: { en: "What people got", de: "Was Menschen bekamen" }
chart.overview.yardsticks: { en: "Yardsticks and ranges:", de: "Maßstäbe mit Spanne:" }
chart.overview.got-value: { en: "People got {value}", de: "Menschen bekamen {value}" }
chart.overview.got-nothing: { en: "People got nothing", de: "Menschen bekamen nichts" }
chart.column.practice: { en: "Case", de: "Fall" }
range: { en: "between {low} and {high}", de: "zwischen {low} und {high}" }
per.month: { en: a month, de: im Monat }
per.item: { en: per item, de: je Angabe }
currency.EUR: { en: euros, de: Euro }
currency.USD: { en: US dollars, de: US-Dollar }
`) as Record<string, Record<Language, string>>;

function contextOf(language: Language, width: number): ChartContext {
  const text = (key: string, values: Record<string, string | number> = {}) => {
    const found = words[key]?.[language];
    if (found === undefined) throw new Error(`${key} is missing`);
    return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
  return { width, language, text, format: createFormats(language, text) };
}

const numbers = (pairs: [number, number | null][]) => pairs.map(([x, y]) => ({ x, y }));
const none = { low: null, central: null, high: null };
const one = (value: number) => ({ low: value, central: value, high: value });
const firm = { marks: [], estimated: false, assumed: false };

/** A sample of every type with long words, missing numbers, zeros, ranges and neighbours that nearly coincide. */
function samplesOf(language: Language): { [Type in ChartTypeName]: ChartData[Type] } {
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  const depth = say('Everything the browser shows', 'Alles, was der Browser anzeigt');
  return {
    'lens-strip': {
      scales: [
        {
          unit: 'EUR/month',
          reward: 4.5,
          own: 5,
          rows: [
            {
              key: 'company',
              lens: 'company',
              label: say(
                'What the firm takes in for each user in Germany',
                'Was das Unternehmen je Nutzerkonto in Deutschland einnimmt',
              ),
              low: 1.79,
              central: 1.79,
              high: 4.5,
              marks: [
                {
                  value: 3.9,
                  label: say('by its share in world sales', 'nach dem Anteil am weltweiten Umsatz'),
                  grade: 'E',
                },
              ],
              estimated: true,
              assumed: false,
            },
            {
              key: 'refusal',
              lens: 'refusal',
              label: say('The price of saying no', 'Der Preis des Neinsagens'),
              ...none,
              none: say('Nobody sells that', 'Das verkauft niemand'),
              ...firm,
            },
            {
              key: 'people',
              lens: 'people',
              label: say('What people want', 'Was Menschen verlangen'),
              ...one(7),
              ...firm,
            },
            {
              key: 'harm',
              lens: 'harm',
              label: say('Expected harm', 'Erwarteter Schaden'),
              low: 0,
              central: 0.042,
              high: 0.35,
              ...firm,
              assumed: true,
            },
          ],
        },
        {
          unit: 'EUR/item',
          reward: null,
          rows: [
            {
              key: 'once',
              lens: 'people',
              label: say('Asked in an auction', 'In einer Auktion verlangt'),
              ...one(7),
              ...firm,
            },
          ],
        },
      ],
    },
    'price-ladder': {
      unit: 'EUR/month',
      rows: [
        {
          key: 'bulk',
          label: say('Bulk browsing data, one buyer', 'Surfdaten im Paket, ein Käufer'),
          note: say('$0.02 a year, 2019, worldwide', '0,02 $ im Jahr, 2019, weltweit'),
          lens: 'market',
          low: 0.0015,
          central: 0.0018,
          high: 0.0025,
          status: 'estimated',
          depth: say('Traces without a name', 'Spuren ohne Namen'),
        },
        {
          key: 'panel',
          label: say('Advertising panel', 'Panel zur Anzeigenprüfung'),
          lens: 'reward',
          ...one(3),
          status: 'reported',
          depth,
          highlight: true,
        },
        {
          key: 'gift',
          label: say('Nothing at all', 'Gar nichts'),
          lens: 'reward',
          ...one(0),
          status: 'reported',
          depth,
        },
        {
          key: 'guess',
          label: say('What a reader might ask', 'Was man selbst verlangen könnte'),
          lens: 'people',
          low: 5,
          central: 9,
          high: 100,
          status: 'assumed',
          depth,
        },
        {
          key: 'none',
          label: say('Television panel', 'Fernsehpanel'),
          lens: 'market',
          ...none,
          status: 'reported',
        },
      ],
    },
    timeline: {
      events: [
        {
          key: 'undated',
          date: null,
          dateLabel: '',
          label: say('A help page names no sum', 'Eine Hilfeseite nennt keinen Betrag'),
          place: say('Germany', 'Deutschland'),
          certain: false,
        },
        {
          key: 'start',
          date: '2020-10-20',
          dateLabel: say('20 October 2020', '20. Oktober 2020'),
          label: say(
            'The panel opens, and receipts earn ten dollars a month for everyone who was invited',
            'Das Panel öffnet, und Kassenbons bringen allen Eingeladenen zehn Dollar im Monat',
          ),
          certain: true,
        },
        {
          key: 'end',
          date: '2026-03',
          dateLabel: say('March 2026', 'März 2026'),
          label: say('A fine is annulled', 'Ein Bußgeld fällt'),
          certain: true,
        },
        {
          key: 'next',
          date: '2026-04',
          dateLabel: 'April 2026',
          label: say('Reply', 'Antwort'),
          certain: true,
        },
      ],
    },
    'data-flow': {
      columns: [say('You', 'Du'), say('The firm', 'Das Unternehmen'), say('Others', 'Andere')],
      nodes: [
        {
          key: 'you',
          column: say('You', 'Du'),
          label: say('Your phone', 'Dein Telefon'),
          note: say('with the app', 'mit der App'),
          kind: 'person',
        },
        {
          key: 'panel',
          column: say('The firm', 'Das Unternehmen'),
          label: say('Panel', 'Panel'),
          kind: 'device',
        },
        {
          key: 'ads',
          column: say('The firm', 'Das Unternehmen'),
          label: say('Advertising arm', 'Werbesparte'),
          kind: 'company',
        },
        {
          key: 'brands',
          column: say('Others', 'Andere'),
          label: say('Brands that advertise', 'Werbetreibende Marken'),
          kind: 'company',
        },
      ],
      links: [
        {
          key: 'dns',
          from: 'you',
          to: 'panel',
          label: say(
            'DNS requests: which servers the phone calls',
            'DNS-Anfragen: welche Server das Telefon ruft',
          ),
          status: 'stated',
        },
        {
          key: 'all',
          from: 'you',
          to: 'panel',
          label: say('All traffic of the phone', 'Der gesamte Datenverkehr'),
          status: 'disputed',
        },
        {
          key: 'ads',
          from: 'panel',
          to: 'ads',
          label: say('Which advertisements reached you', 'Welche Anzeigen dich erreicht haben'),
          status: 'stated',
        },
        {
          key: 'report',
          from: 'panel',
          to: 'brands',
          label: say('Aggregate reports', 'Zusammengefasste Berichte'),
          status: 'possible',
        },
        {
          key: 'money',
          from: 'ads',
          to: 'you',
          label: say('Three euros a month, as credit', 'Drei Euro im Monat, als Guthaben'),
          status: 'return',
        },
      ],
    },
    lines: {
      unit: 'USD',
      xLabel: say('Year', 'Jahr'),
      marks: [{ key: 'law', x: 2022, label: say('New law', 'Neues Gesetz') }],
      series: [
        {
          key: 'a',
          label: say('Advertising of the firm', 'Werbung des Unternehmens'),
          lens: 'company',
          points: numbers([
            [2018, 1e9],
            [2019, 1.2e9],
            [2020, 1.4e9],
            [2021, 3e9],
            [2022, 4e9],
            [2023, 5e9],
          ]),
          breaks: [{ x: 2021, label: say('counted in another way', 'anders gezählt') }],
        },
        {
          key: 'b',
          label: say('Advertising of the rival', 'Werbung der Konkurrenz'),
          points: numbers([
            [2018, 1.1e9],
            [2019, null],
            [2020, 1.3e9],
            [2022, 4.1e9],
            [2023, 5.05e9],
          ]),
        },
        {
          key: 'c',
          label: say('Paid to people', 'An Menschen gezahlt'),
          lens: 'reward',
          points: numbers([
            [2018, 0],
            [2023, 5.1e9],
          ]),
        },
      ],
    },
    curve: {
      xLabel: say('Hours merged into one', 'Zu einer zusammengefasste Stunden'),
      yLabel: say('Share of people singled out', 'Anteil erkennbarer Menschen'),
      points: Array.from({ length: 15 }, (_, index) => ({ x: index + 1, y: 95 - 2.5 * index })),
      checks: [
        { x: 1, y: 95, label: say('study of 2013', 'Studie von 2013') },
        { x: 1, y: 93, label: say('60 million people', '60 Millionen Menschen') },
        { x: 15, y: 60.2, label: say('coarse', 'grob') },
      ],
      markers: [{ x: 7, label: '' }],
    },
    overview: {
      scales: [
        {
          unit: 'EUR/month',
          title: say('Euros a month, for one person', 'Euro im Monat, für eine Person'),
          groups: [
            {
              key: 'panel',
              label: say('Advertising panel', 'Panel zur Anzeigenprüfung'),
              note: say(
                'Germany, 2023: a fixed sum and surveys',
                'Deutschland, 2023: fester Betrag und Umfragen',
              ),
              reward: { low: 4, central: 4.5, high: 5, status: 'estimated' },
              rows: [
                {
                  key: 'company',
                  lens: 'company',
                  label: say(
                    'What the firm takes in for each user in Germany',
                    'Was das Unternehmen je Nutzerkonto in Deutschland einnimmt',
                  ),
                  low: 1.79,
                  central: 1.79,
                  high: 4.5,
                  status: 'estimated',
                },
                {
                  key: 'bulk',
                  lens: 'market',
                  label: say('Browsing data in bulk', 'Surfdaten im Großhandel'),
                  low: 0.00015,
                  central: 0.0018,
                  high: 4.4,
                  status: 'estimated',
                },
                {
                  key: 'refusal',
                  lens: 'refusal',
                  label: say('Price of saying no', 'Preis eines Neins'),
                  ...none,
                  status: 'reported',
                },
                {
                  key: 'people',
                  lens: 'people',
                  label: say('People ask', 'Verlangt'),
                  low: 5,
                  central: 9,
                  high: 100,
                  status: 'assumed',
                },
              ],
            },
            {
              key: 'promise',
              label: say('A promise', 'Ein Versprechen'),
              reward: {
                ...none,
                status: 'reported',
                words: say(
                  'Promised, no sum named, no payout found',
                  'Versprochen, kein Betrag, keine Zahlung gefunden',
                ),
              },
              rows: [
                {
                  key: 'people',
                  lens: 'people',
                  label: say('People ask', 'Verlangt'),
                  ...one(7),
                  status: 'reported',
                },
              ],
            },
          ],
        },
        {
          unit: 'EUR/item',
          title: say('Euros for one customer record, once', 'Euro für einen Kundendatensatz, einmalig'),
          groups: [
            {
              key: 'insider',
              label: say('Insider sales', 'Insiderverkäufe'),
              reward: { ...one(0), status: 'reported' },
              rows: [
                {
                  key: 'list',
                  lens: 'market',
                  label: say('A list', 'Eine Liste'),
                  ...one(0.00014),
                  status: 'reported',
                },
              ],
            },
          ],
        },
      ],
    },
  };
}

const cases = chartTypes.flatMap((type) =>
  (['en', 'de'] as const).flatMap((language) => [360, 720].map((width) => ({ type, language, width }))),
);
const document = new Window().document as unknown as Document;
const blank = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;

function drawn(type: ChartTypeName, language: Language, width: number): SVGSVGElement {
  const svg = blank();
  staticChart(type).draw(svg, samplesOf(language)[type], contextOf(language, width));
  return svg;
}

/** The box of every line of text, by the width table. */
function textBoxes(svg: SVGSVGElement): (Box & { text: string })[] {
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const className = text.getAttribute('class') ?? '';
    const lines = text.children.length ? [...text.children] : [text];
    return lines.map((line) => {
      const [x, y] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
      const [width, size] = [textWidth(line.textContent!, className), textSize(className)];
      const share = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
      const left = x - width * share;
      return {
        text: line.textContent!,
        left,
        right: left + width,
        top: y - size * 0.8,
        bottom: y + size * 0.22,
      };
    });
  });
}

describe.each(cases)('a $type in $language at $width px', ({ type, language, width }) => {
  it('keeps every text clear of every other', () => {
    const boxes = textBoxes(drawn(type, language, width));
    const clashes = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(boxes.length).toBeGreaterThan(2);
    expect(clashes).toEqual([]);
  });

  it('stays inside its viewBox', () => {
    const svg = drawn(type, language, width);
    const [, , right, bottom] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect(right).toBe(width);
    const outside = textBoxes(svg).filter(
      (box) => box.left < -0.5 || box.right > right + 0.5 || box.top < 0 || box.bottom > bottom,
    );
    expect(outside.map((box) => box.text)).toEqual([]);
    for (const path of svg.querySelectorAll('path'))
      expect(path.getAttribute('d')).not.toMatch(/NaN|Infinity|undefined/);
    for (const rect of svg.querySelectorAll('rect:not(.hit)')) {
      expect(Number(rect.getAttribute('x'))).toBeGreaterThanOrEqual(0);
      expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(
        width + 0.5,
      );
    }
  });

  it('tells every point in a sentence and gives it a key of its own', () => {
    const points = [...drawn(type, language, width).querySelectorAll('.point')];
    expect(points.length).toBeGreaterThan(2);
    for (const point of points) expect(point.getAttribute('data-summary')).toMatch(/^.{3,}[.!?]$/);
    for (const group of drawn(type, language, width).querySelectorAll('g')) {
      const keys = [...group.children].map((child) => child.getAttribute('data-key'));
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set(points.map((point) => point.getAttribute('data-key'))).size).toBe(points.length);
  });

  it('has no style attribute and no colour of its own', () => {
    const markup = renderStatic(type, samplesOf(language)[type], contextOf(language, width));
    expect(markup).not.toMatch(/ style=|#[0-9a-f]{3,8}\b|\b(fill|stroke|transform)=/i);
  });

  it('keeps its nodes when it is drawn again, and over the markup of the build', () => {
    const box = document.createElement('div');
    box.innerHTML = renderStatic(type, samplesOf(language)[type], contextOf(language, width));
    const svg = box.firstElementChild as unknown as SVGSVGElement;
    const before = [...svg.querySelectorAll('*')];
    const markup = svg.innerHTML;
    for (let round = 0; round < 2; round += 1) {
      staticChart(type).draw(svg, samplesOf(language)[type], contextOf(language, width));
      const after = [...svg.querySelectorAll('*')];
      expect(after.length).toBe(before.length);
      expect(after.every((node, index) => node === before[index])).toBe(true);
      expect(svg.innerHTML).toBe(markup);
    }
  });

  it('has a table of full rows and a summary in words', () => {
    const { columns, rows } = staticChart(type).toTable(
      samplesOf(language)[type],
      contextOf(language, width),
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(staticChart(type).summarize(samplesOf(language)[type], contextOf(language, width))).toMatch(/\.$/);
  });
});

it('keeps the nodes of the points that stay when data and width change', () => {
  const svg = drawn('price-ladder', 'en', 360);
  const panel = svg.querySelector('[data-key="panel"]');
  const data = samplesOf('en')['price-ladder'];
  staticChart('price-ladder').draw(
    svg,
    { ...data, rows: data.rows.slice(1, 3).reverse() },
    contextOf('en', 720),
  );
  expect(svg.querySelector('[data-key="panel"]')).toBe(panel);
  expect([...svg.querySelectorAll('.point')].map((point) => point.getAttribute('data-key'))).toEqual([
    'gift',
    'panel',
  ]);
});
