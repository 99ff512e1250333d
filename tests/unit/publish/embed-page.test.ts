import { createHash } from 'node:crypto';
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

  it('runs one script, a classic one within the page', () => {
    const running = scriptsOf(html).filter(([, attributes]) => !attributes!.includes('application/json'));
    expect(running.map(([, attributes]) => attributes)).toEqual(['']);
    expect(() => new Function(running[0]![2]!)).not.toThrow();
  });

  it('allows by hash exactly the script and the style it carries', () => {
    const policy = policyOf(html);
    const script = scriptsOf(html).at(-1)![2]!;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    expect(policy['script-src']).toBe(sha256(script));
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
    expect([...html.matchAll(/<link[^>]*rel="([^"]*)"/g)].map(([, rel]) => rel)).toEqual(['canonical']);
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
    expect(html).toContain(`<html lang="de" data-id="${page.id}" data-version="3">`);
    expect(html).toContain('<title>Was „Daten“ kosten &amp; &lt;mehr> (Datenwert)</title>');
    expect(html).toContain('content="Ein &quot;Satz&quot;."');
    expect(html).toContain(`<link rel="canonical" href="${page.canonical}">`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('holds its body as it was drawn', () => {
    expect(html).toContain(page.body);
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
