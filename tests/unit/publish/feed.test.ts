import { Window } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';

vi.stubEnv('SITE', 'https://example.org');
const { atomOf, jsonOf, makeFeed } = await import('../../../src/publish/metadata/feed');

const hostile = 'Tom & Jerry <b>"paid"</b> ]]> 3 > 2';
const texts = {
  'site.name': 'Datenwert',
  'site.description': 'What data is worth',
  'practices.read': 'Read & judge',
  'corrections.entry': 'Corrected',
};
const cases = [
  {
    id: 'panel',
    data: {
      name: 'Panel',
      title: `A <i>title</i> & more`,
      description: 'About the panel.',
      standfirst: hostile,
      published: '2026-11-20',
      updated: '2026-11-21',
    },
  },
];
const corrections = [
  {
    date: '2026-11-25',
    text: hostile,
    title: 'Three & four',
    path: '/charts/three/',
    kind: 'chart',
    practice: 'panel',
    version: 2,
  },
] as const;
const feedOf = (practice?: string) =>
  makeFeed({ language: 'de', t: (key) => texts[key], cases, corrections, practice });

/** The words of the first paragraph that a feed reader shows of a piece of HTML; ours knows paragraphs and links alone. */
const shown = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  expect(
    [...document.body.querySelectorAll('*')].filter(({ localName }) => !['p', 'a'].includes(localName)),
  ).toEqual([]);
  return document.querySelector('p')!.textContent;
};

describe('a feed', () => {
  it('shows the words of a case and of a correction as they were written, none of them as markup', () => {
    const { items } = JSON.parse(jsonOf(feedOf())) as { items: { content_html: string; title: string }[] };
    expect(items.map(({ content_html }) => shown(content_html))).toEqual([hostile, hostile]);
    expect(items[0]!.title).toBe('A <i>title</i> & more');
    expect(items[0]!.content_html).toContain('>Read &amp; judge</a>');
  });

  it('holds the same words in Atom, titles and summaries as plain text, in the language of the texts', () => {
    const atom = atomOf(feedOf());
    const [, ...entries] = atom.split('<entry>');
    const partsOf = (name: string) =>
      entries.map((entry) => {
        const [, kind = 'text', content = ''] =
          new RegExp(`<${name}(?: type="(\\w+)")?>([^]*?)</${name}>`).exec(entry) ?? [];
        const words = content.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1');
        return kind === 'html' ? shown(words) : words;
      });
    expect(atom).toMatch(/<feed xml:lang="de" /);
    expect(partsOf('title')).toEqual(['A <i>title</i> & more', 'Corrected: Three & four']);
    expect(partsOf('summary')).toEqual([hostile, hostile]);
    expect(partsOf('content')).toEqual([hostile, hostile]);
    expect(entries.filter((entry) => /<content(?! type="html")/.test(entry))).toEqual([]);
  });

  it('is as new as what changed last, at noon, so that the day is the same everywhere', () => {
    expect(atomOf(feedOf())).toContain('<updated>2026-11-25T12:00:00.000Z</updated>');
    const { items } = JSON.parse(jsonOf(feedOf())) as { items: { date_published: string }[] };
    expect(items.map(({ date_published }) => date_published)).toEqual([
      '2026-11-20T12:00:00.000Z',
      '2026-11-25T12:00:00.000Z',
    ]);
  });

  it('of one case bears its name and leads to its page; a correction has an address of its own', () => {
    const feed = JSON.parse(jsonOf(feedOf('panel'))) as Record<string, unknown> & { items: { id: string }[] };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'de',
      title: 'Datenwert: Panel',
      home_page_url: 'https://example.org/de/practices/panel/',
    });
    expect(feed.items.map(({ id }) => id)).toEqual([
      'https://example.org/de/practices/panel/',
      'https://example.org/de/charts/three/#correction-2-2026-11-25',
    ]);
  });
});
