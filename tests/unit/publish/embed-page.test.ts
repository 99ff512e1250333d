import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedPage } from '../../../src/publish/embed/embed-page';

type Page = Parameters<typeof embedPage>[0];

const chart: Page = {
  id: 'shopper-panel-ladder',
  version: 3,
  language: 'de',
  title: 'Was „Daten“ kosten & <mehr>',
  description: 'Ein "Satz".',
  canonical: 'https://example.org/de/charts/shopper-panel-ladder/',
  oembed: 'https://example.org/de/oembed/shopper-panel-ladder.json',
  body: '<figure class="chart" data-chart="shopper-panel-ladder"><div data-chart-box tabindex="0"><p data-point></p></div></figure>',
};
const payload = '<script type="application/json" data-payload>{"a":1}</script>';
const calculator: Page = {
  ...chart,
  id: 'three-euros',
  body: `<div class="calculator" data-calculator="three-euros">${payload}</div>`,
  picture: 'lens-strip',
};

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) =>
  Object.fromEntries(
    /Content-Security-Policy" content="([^"]*)"/
      .exec(html)![1]!
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...values]) => [name!, values.join(' ')]),
  );
const scriptsOf = (html: string) => [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];

describe.each([
  ['a chart', chart],
  ['a calculator', calculator],
])('the embed of %s', (_, page) => {
  let html = '';
  beforeAll(async () => {
    html = await embedPage(page);
  });

  it('runs classic scripts within the page alone, in ASCII and without what old browsers lack', () => {
    const running = scriptsOf(html).filter(([, attributes]) => !attributes!.includes('application/json'));
    expect(running.map(([, attributes]) => attributes)).toEqual(page === calculator ? ['', ''] : ['']);
    for (const [, , code] of running) {
      expect(() => new Function(code!)).not.toThrow();
      expect(code).toMatch(/^[\t\n\r -~]*$/);
      expect(code).not.toMatch(
        /Object\.hasOwn\(|\.(replaceAll|matchAll|at|findLast|toSorted|toReversed)\(|\?\?=|\?\.(?!\d)|#\w+\s*[=;(]/,
      );
    }
  });

  it('allows by hash exactly the script and the style it carries', () => {
    const policy = policyOf(html);
    const running = scriptsOf(html).filter(([, attributes]) => !attributes!.includes('application/json'));
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    expect(policy['script-src']).toBe(running.map(([, , code]) => sha256(code!)).join(' '));
    expect(policy['style-src']).toBe(sha256(style));
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it('forbids everything else', () => {
    expect(policyOf(html)).toMatchObject({
      'default-src': "'none'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('loads nothing from anywhere', () => {
    expect([
      ...html.matchAll(/<(?:script|img|iframe|source|video|object)[^>]*\b(?:src|srcset|data)=/g),
    ]).toEqual([]);
    expect([...html.matchAll(/<link[^>]*rel="([^"]*)"/g)].map(([, rel]) => rel)).toEqual([
      'canonical',
      'alternate',
    ]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    expect(style).not.toMatch(/@import|url\(/);
    const script = scriptsOf(html).at(-1)![2]!;
    expect(script).not.toMatch(
      /\bfetch\(|XMLHttpRequest|\bimport\(|sendBeacon|localStorage|sessionStorage|document\.cookie/,
    );
  });

  it('has no style attribute and no inline handler, which the policy would block', () => {
    expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/<[^>]+\s(style|on\w+)=/);
  });

  it('says its language, id, version and address, with markup in texts made harmless', () => {
    expect(html).toContain(`<html lang="de" data-theme="light" data-id="${page.id}" data-version="3">`);
    expect(html).toContain('<title>Was &#8222;Daten&#8220; kosten &amp; &lt;mehr&gt; (Datenwert)</title>');
    expect(html).toContain('content="Ein &quot;Satz&quot;."');
    expect(html).toContain(`<link rel="canonical" href="${page.canonical}">`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain(`type="application/json+oembed" href="${page.oembed}"`);
  });

  it('holds its body as it was drawn', () => {
    expect(html).toContain(page.body);
  });
});

describe('embeds for whatever server and browser', () => {
  const pages = [
    chart,
    calculator,
    { ...chart, id: 'prices', script: "import './client/atlas/atlas-embed';" },
  ];

  it('are ASCII, so that no charset in a header changes a letter or a hash', async () => {
    const odd = {
      ...calculator,
      body: '<p>Ä “€” 🙂</p><script type="application/json">{"a":"Ä€🙂"}</script>',
    };
    const html = await embedPage(odd);
    expect(html).toContain('<p>&#196; &#8220;&#8364;&#8221; &#128578;</p>');
    expect(html).toContain('{"a":"\\u00c4\\u20ac\\ud83d\\ude42"}');
    for (const made of [html, ...(await Promise.all(pages.map(embedPage)))])
      expect(/[^\0-\x7f]/.exec(made)?.[0]).toBeUndefined();
  });

  it('are written in the syntax of ES2019, without look-behind', async () => {
    for (const html of await Promise.all(pages.map(embedPage)))
      expect(() => parse(scriptsOf(html).at(-1)![2]!, { ecmaVersion: 2019 })).not.toThrow();
  });

  it('call nothing that browsers of 2020 lack', async () => {
    const newer =
      /\bObject\.hasOwn\(|\.(at|replaceAll|findLast|toSorted|toReversed|toSpliced|findLastIndex|groupBy|isWellFormed|checkVisibility|formatRange|allSettled|any)\(|\bstructuredClone\(|:has\(/;
    for (const html of await Promise.all(pages.map(embedPage)))
      expect(newer.exec(scriptsOf(html).at(-1)![2]!)?.[0]).toBeUndefined();
  });

  it('show one picture where :has() is unknown', () => {
    const css = readFileSync('src/styles/figure.css', 'utf8')
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/@supports selector\(:has\(a\)\) \{[^]*?\n\}\n/g, '');
    expect(css).not.toContain(':has(');
    expect(css).not.toMatch(/\.middle-picture \{\s*display: block/);
  });
});

describe('embeds', () => {
  it('of charts carry no drawing code and stay small', async () => {
    const [plain, withForm] = await Promise.all([embedPage(chart), embedPage(calculator)]);
    expect(plain.length).toBeLessThan(withForm.length / 2);
  });

  it('are the same each time they are made', async () => {
    expect(await embedPage(chart)).toBe(await embedPage(chart));
  });
});
