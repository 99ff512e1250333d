import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { filesIn, folder } from './built';
import { expect, test } from './site';

const files = filesIn(folder).filter((file) => /(^|\/)feed\.xml$/.test(file));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** What RFC 4287 says must be, and what of it is not so in a document. Runs in the page, for the browser's own XML parser. */
function atomFaults(xml: string): string[] {
  const faults: string[] = [];
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const broken = parsed.querySelector('parsererror');
  if (broken) return [`is no XML: ${broken.textContent}`];
  const feed = parsed.documentElement;
  const atom = 'http://www.w3.org/2005/Atom';
  const children = (parent: Element, name: string) =>
    [...parent.children].filter((child) => child.namespaceURI === atom && child.localName === name);
  const rule = (holds: boolean, fault: string) => void (holds || faults.push(fault));

  const once = ['id', 'title', 'updated'];
  /** Elements, and how often they may stand there at most. */
  const known = {
    feed: {
      most: [...once, 'generator', 'icon', 'logo', 'rights', 'subtitle'],
      any: ['author', 'category', 'contributor', 'link', 'entry'],
    },
    entry: {
      most: [...once, 'content', 'published', 'rights', 'source', 'summary'],
      any: ['author', 'category', 'contributor', 'link'],
    },
  };
  /** An address that stands by itself: with its scheme, and no sign that an IRI lacks. */
  const isIri = (text: string | null) =>
    text !== null && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text);
  const isDate = (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    new Date(text).toISOString().slice(0, 10) === text.slice(0, 10);

  const look = (element: Element, kind: 'feed' | 'entry') => {
    const { most, any } = known[kind];
    for (const name of once) rule(children(element, name).length === 1, `${kind} has not one ${name}`);
    for (const name of most) rule(children(element, name).length <= 1, `${kind} has several ${name}`);
    for (const { namespaceURI, localName } of element.children)
      rule(
        namespaceURI !== atom || [...most, ...any].includes(localName),
        `${kind} has the unknown ${localName}`,
      );
    for (const { textContent } of children(element, 'id')) rule(isIri(textContent), `${kind} id is no IRI`);
    for (const name of ['updated', 'published'])
      for (const { textContent } of children(element, name))
        rule(isDate(textContent), `${kind} ${name} is no date of RFC 3339`);
    for (const name of ['title', 'subtitle', 'summary', 'rights', 'content'])
      for (const text of children(element, name)) {
        const type = text.getAttribute('type') ?? 'text';
        rule(['text', 'html', 'xhtml'].includes(type), `${kind} ${name} has the type ${type}`);
        rule(type === 'xhtml' || text.children.length === 0, `${kind} ${name} holds elements`);
        rule(text.textContent.trim() !== '', `${kind} ${name} is empty`);
      }
    for (const person of [...children(element, 'author'), ...children(element, 'contributor')]) {
      rule(children(person, 'name').length === 1, `${kind} author has not one name`);
      for (const { textContent } of children(person, 'uri'))
        rule(isIri(textContent), `${kind} author has no IRI`);
    }
    const links = children(element, 'link');
    for (const link of links) rule(isIri(link.getAttribute('href')), `${kind} link leads nowhere`);
    const rels = links.map((link) =>
      [
        link.getAttribute('rel') ?? 'alternate',
        link.getAttribute('type'),
        link.getAttribute('hreflang'),
      ].join(),
    );
    const alternates = rels.filter((rel) => rel.startsWith('alternate'));
    rule(new Set(alternates).size === alternates.length, `${kind} has two alternates of one kind`);
    rule(alternates.length > 0, `${kind} has no alternate`);
    return links.filter((link) => link.getAttribute('rel') === 'self');
  };

  rule(feed.namespaceURI === atom && feed.localName === 'feed', 'is no feed of Atom');
  rule(feed.hasAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang'), 'feed names no language');
  rule(look(feed, 'feed').length === 1, 'feed has not one self');
  const entries = children(feed, 'entry');
  const authored = children(feed, 'author').length > 0;
  for (const entry of entries) {
    look(entry, 'entry');
    rule(authored || children(entry, 'author').length > 0, 'entry has no author');
  }
  const ids = entries.map((entry) => children(entry, 'id')[0]?.textContent);
  rule(new Set(ids).size === ids.length, 'two entries have one id');
  const dates = entries.flatMap((entry) => children(entry, 'updated').map((one) => one.textContent));
  const [updated] = children(feed, 'updated');
  rule(
    dates.every((date) => Date.parse(date) <= Date.parse(updated?.textContent ?? '')),
    'feed is older than an entry',
  );
  return faults;
}

test('every Atom feed is as RFC 4287 wants it', async ({ page }) => {
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect.soft(await page.evaluate(atomFaults, read(file)), file).toEqual([]);
});

test('a program that reads feeds finds in each what its page is about', ({ documents }) => {
  for (const file of files) {
    const { id, xml, authors, links, entries = [] } = parseAtomFeed(read(file));
    const page = documents.find(({ canonical }) => canonical === id);
    expect.soft(page?.language, file).toBe(xml?.lang);
    expect
      .soft(
        authors?.map(({ name }) => name),
        file,
      )
      .toEqual(['Datenwert']);
    expect.soft(links?.find(({ rel }) => rel === 'self')?.href, file).toBe(`${id}feed.xml`);
    expect.soft(entries.length, file).toBeGreaterThan(0);
    for (const { title, content, links: own } of entries) {
      expect.soft(title?.value ?? '', file).not.toMatch(/^$|<!\[CDATA/);
      expect.soft(content?.value ?? '', file).toMatch(/^<p>.+<\/p>$/s);
      expect
        .soft(
          documents.some(({ canonical }) => own?.[0]?.href?.startsWith(canonical ?? '-')),
          file,
        )
        .toBe(true);
    }
  }
});

const [, entry = ''] = /<entry>(.*?)<\/entry>/s.exec(read('feed.xml')) ?? [];
const faulty: [fault: string, from: string | RegExp, to: string][] = [
  ['is no XML', '</feed>', ''],
  ['feed names no language', / xml:lang="[^"]*"/, ''],
  ['feed has not one id', /<id>[^<]*<\/id>/, ''],
  ['feed has several updated', /<updated>/, '<updated>2026-11-29T12:00:00Z</updated><updated>'],
  ['feed id is no IRI', /<id>[^<]*/, '<id>/feed/'],
  ['feed updated is no date of RFC 3339', /<updated>[^<]*/, '<updated>2026-11-29'],
  ['entry updated is no date of RFC 3339', /(<entry>.*?<updated>)[^<]*/s, '$12026-02-30T12:00:00Z'],
  ['entry has no author', /<author>.*?<\/author>/s, ''],
  ['feed author has not one name', /<name>[^<]*<\/name>/, ''],
  ['feed has not one self', 'rel="self"', 'rel="related"'],
  ['feed has two alternates of one kind', 'rel="self"', 'rel="alternate"'],
  ['entry link leads nowhere', /(<entry>.*?<link href=")[^"]*/s, '$1'],
  ['entry summary holds elements', /(<summary>).*?(<\/summary>)/s, '$1<p>a</p>$2'],
  ['entry has the unknown description', '<summary>', '<description>a</description><summary>'],
  ['two entries have one id', '<entry>', `<entry>${entry}</entry><entry>`],
  ['feed is older than an entry', /<updated>[^<]*/, '<updated>2019-11-29T12:00:00Z'],
];

test('each fault against these rules would be told', async ({ page }) => {
  const whole = read('feed.xml');
  for (const [fault, from, to] of faulty) {
    const broken = whole.replace(from, to);
    expect(broken, fault).not.toBe(whole);
    expect.soft((await page.evaluate(atomFaults, broken)).join('; '), fault).toContain(fault);
  }
});
