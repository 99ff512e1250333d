import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { worksheetDocument } from '../../../src/publish/integrations/worksheet-document.mjs';

const page = (inner: string) =>
  `<!doctype html><html lang="de"><head><title>Blatt</title><link rel="canonical" href="https://example.org/de/x/">
  </head><body><main><article data-sheet="x/worksheet">${inner}</article></main></body></html>`;

const parts = async (inner: string) => unzipSync(new Uint8Array(await worksheetDocument(page(inner))));
const text = async (inner: string) => strFromU8((await parts(inner))['word/document.xml']!);

describe('a worksheet as a document', () => {
  it('keeps headings, words and emphasis', async () => {
    const xml = await text('<h1>Titel</h1><h2>1. Rechne</h2><p>Drei <strong>Euro</strong></p>');
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('w:val="Heading2"');
    expect(xml).toMatch(/<w:b\/>.*?Euro/);
  });

  it('gives as many lines as the page', async () => {
    const xml = await text('<textarea rows="3"></textarea>');
    expect(xml.match(/w:leader="underscore"/g)).toHaveLength(3);
    expect(xml.match(/<w:tab\/>/g)).toHaveLength(3);
  });

  it('keeps tables with their heading row', async () => {
    const xml = await text(
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    );
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(2);
    expect(xml).toContain('<w:tblHeader/>');
  });

  it('makes links whole, and leaves those within the page out', async () => {
    const found = await parts('<p><a href="/de/charts/">Rechner</a> <a href="#fact-a">3 €</a></p>');
    const links = strFromU8(found['word/_rels/document.xml.rels']!);
    expect(links).toContain('https://example.org/de/charts/');
    expect(links).not.toContain('#fact-a');
    expect(strFromU8(found['word/document.xml']!)).toContain('3 €');
  });

  it('is in the language of the page', async () => {
    expect(strFromU8((await parts('<p>a</p>'))['word/styles.xml']!)).toContain('de-DE');
  });

  it('keeps the blocks of a plan apart, questions with their answers, and leaves controls out', async () => {
    const html = page('').replace(
      /<article[\s\S]*<\/article>/,
      `<article data-lesson="x"><ol><li><p>0–5</p><div><h3>Einstieg</h3><p>Alle schätzen.</p></div></li></ol>
       <dl><div><dt>Warum?</dt><dd>Darum.</dd></div></dl><button>Kopieren</button></article>`,
    );
    const parts = unzipSync(new Uint8Array(await worksheetDocument(html)));
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml).toContain('w:val="Heading3"');
    expect(xml.split('<w:p>').length).toBeGreaterThan(4);
    expect(xml).toMatch(/<w:b\/>[^/]*\/>.*?Warum\?|<w:b\/>.*?Warum\?/);
    for (const words of ['0–5', 'Einstieg', 'Alle schätzen.', 'Darum.']) expect(xml).toContain(words);
    expect(xml).not.toContain('Kopieren');
  });

  it('refuses a page that holds no sheet', async () => {
    await expect(worksheetDocument('<html><body></body></html>')).rejects.toThrow('holds no worksheet');
  });
});
