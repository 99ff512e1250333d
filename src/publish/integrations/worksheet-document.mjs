import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LeaderType,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { Window } from 'happy-dom';

/** Width between the margins of an A4 page, in twentieths of a point. */
const lineWidth = 9000;

/** Parts of a page that paper has no use for. */
const skipped = '.term-card, .stays, .hand-out, .copy-block, button, nav, script, style, [hidden]';
/** What stands below another rather than in its line. */
const block = 'p, h1, h2, h3, h4, ul, ol, dl, div, section, table, blockquote';

/**
 * Text, emphasis and links within a paragraph.
 *
 * @param {any} node - an element whose content is wanted
 * @param {string} base - full address of the page, from which relative links lead
 * @param {import('docx').IRunOptions} style
 * @returns {(TextRun | ExternalHyperlink)[]}
 */
function runs(node, base, style = {}) {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 3) {
      const text = child.textContent.replace(/[\s\u00a0]+/g, ' ');
      return text ? [new TextRun({ ...style, text })] : [];
    }
    if (child.nodeType !== 1 || child.matches(skipped)) return [];
    if (child.localName === 'br') return [new TextRun({ break: 1 })];
    const href = child.localName === 'a' ? child.getAttribute('href') : null;
    // Links within the page lead to its list of sources, which the document has as text.
    if (href && !href.startsWith('#'))
      return [
        new ExternalHyperlink({
          link: new URL(href, base).href,
          children: runs(child, base, { ...style, style: 'Hyperlink' }),
        }),
      ];
    return runs(child, base, {
      ...style,
      ...(['strong', 'b', 'th'].includes(child.localName) && { bold: true }),
      ...(['em', 'i', 'cite'].includes(child.localName) && { italics: true }),
    });
  });
}

const spacing = { after: 120 };

/** A table with more columns than these holds figures: its first column is wide, its words are small. */
const manyColumns = 4;
const small = 17;

/** @param {any} table @param {string} base */
function tableOf(table, base) {
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(...rows.map((row) => row.children.length));
  const dense = columns > manyColumns;
  const first = dense ? lineWidth * 0.3 : lineWidth / columns;
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.round(index === 0 ? first : (lineWidth - first) / (columns - 1)),
  );
  const beside = dense ? 50 : 100;
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.closest('thead') !== null,
          cantSplit: true,
          children: [...row.children].map(
            (cell, index) =>
              new TableCell({
                width: { size: widths[index] ?? first, type: WidthType.DXA },
                margins: { top: 80, bottom: 80, left: beside, right: beside },
                children: [
                  new Paragraph({
                    children: runs(cell, base, {
                      bold: cell.localName === 'th',
                      ...(dense && { size: small }),
                    }),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Ruled lines to write on. @param {number} count */
const lines = (count) =>
  Array.from(
    { length: count },
    () =>
      new Paragraph({
        spacing: { before: 160 },
        tabStops: [{ type: TabStopType.RIGHT, position: lineWidth, leader: LeaderType.UNDERSCORE }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );

const headings = { h1: HeadingLevel.HEADING_1, h2: HeadingLevel.HEADING_2, h3: HeadingLevel.HEADING_3 };

/**
 * The blocks of a sheet in their order.
 *
 * @param {any} node
 * @param {string} base
 * @returns {(Paragraph | Table)[]}
 */
function blocks(node, base) {
  return [...node.children].flatMap((child) => {
    const name = child.localName;
    if (child.matches(skipped)) return [];
    if (name in headings)
      return [
        new Paragraph({
          heading: headings[/** @type {keyof typeof headings} */ (name)],
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: runs(child, base),
        }),
      ];
    if (name === 'textarea') return lines(Number(child.getAttribute('rows')));
    if (name === 'table') return [tableOf(child, base), new Paragraph({})];
    if (child.matches('.name-line'))
      return [
        new Paragraph({
          spacing,
          children: [...child.children].map(
            (label) => new TextRun({ text: `${label.textContent}: __________________   ` }),
          ),
        }),
      ];
    if (name === 'ul' || name === 'ol')
      return [...child.children].flatMap((item) =>
        [...item.children].some((part) => part.matches(block))
          ? blocks(item, base)
          : [new Paragraph({ bullet: { level: 0 }, children: runs(item, base) })],
      );
    if (name === 'dt')
      return [new Paragraph({ keepNext: true, children: runs(child, base, { bold: true }) })];
    if (name === 'dd' && ![...child.children].some((part) => part.matches(block)))
      return [new Paragraph({ spacing, children: runs(child, base) })];
    if (name === 'blockquote')
      return [...child.children].map(
        (part) => new Paragraph({ spacing, indent: { left: 480 }, children: runs(part, base) }),
      );
    if (name === 'p' || name === 'footer') return [new Paragraph({ spacing, children: runs(child, base) })];
    return blocks(child, base);
  });
}

/**
 * Turns a built page of a worksheet, its solutions or a plan into a Word document, so that teachers can change it.
 *
 * @param {string} html - the whole page
 * @returns {Promise<Uint8Array>}
 * @throws when the page holds no sheet and no plan
 * @example await writeFile('worksheet.docx', await worksheetDocument(html))
 */
export async function worksheetDocument(html) {
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  const sheet = page.querySelector('[data-sheet], [data-lesson]');
  if (!sheet) throw new Error('The page holds no worksheet.');
  const base = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? 'http://localhost/';
  const language = page.documentElement.getAttribute('lang') ?? 'en';
  const document = new Document({
    title: page.title,
    creator: 'Datenwert',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1304, right: 1304 },
          },
        },
        children: blocks(sheet, base),
      },
    ],
  });
  return Packer.toBuffer(document);
}
