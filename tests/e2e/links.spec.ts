import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, folder } from './built';
import { expect, test } from './site';

const files = new Set(filesIn(folder));
/** The file that a static host serves for a path, or undefined. */
const served = (path: string) =>
  [path.replace(/^\//, ''), `${path.replace(/^\//, '')}index.html`].find((file) => files.has(file));

test('every internal address leads to a file, and every fragment to an element of it', ({ documents }) => {
  const own = new URL(documents.find(({ address }) => address === '/')!.canonical!).origin;
  const ids = new Map(documents.map((page) => [page.file, new Set(page.ids)]));
  const dead: string[] = [];
  let count = 0;
  for (const { address, links } of documents)
    for (const link of links) {
      const url = new URL(link, own + address);
      if (url.origin !== own) continue;
      count += 1;
      const file = served(decodeURIComponent(url.pathname));
      // What stands behind # with a sign of equality is the state of a calculator or of the deals, not a place.
      const fragment = /=/.test(url.hash) ? '' : decodeURIComponent(url.hash.slice(1));
      if (!file) dead.push(`${address} links to ${link}, which does not exist`);
      else if (fragment && ids.has(file) && !ids.get(file)!.has(fragment))
        dead.push(`${address} links to ${link}, an id that is not there`);
    }
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(1000);
});

test('every internal address of a page ends with a slash, so that no host has to redirect', ({
  documents,
}) => {
  const own = new URL(documents.find(({ address }) => address === '/')!.canonical!).origin;
  const redirected = documents.flatMap(({ address, links }) =>
    links
      .map((link) => new URL(link, own + address))
      .filter(
        ({ origin, pathname }) => origin === own && !files.has(pathname.slice(1)) && !pathname.endsWith('/'),
      )
      .map(({ pathname }) => `${address} links to ${pathname}`),
  );
  expect(redirected).toEqual([]);
});

test('style sheets point to files that exist', () => {
  const missing = [...files]
    .filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'))
    .flatMap((file) => {
      const style = readFileSync(join(folder, file), 'utf8');
      const at = new URL(file, pathToFileURL(`${folder}/`));
      return [...style.matchAll(/url\(["']?([^"')]+)["']?\)/g)]
        .map(([, target]) => target!)
        .filter((target) => !target.startsWith('data:'))
        .map((target) =>
          decodeURIComponent(
            (target.startsWith('/')
              ? new URL(`.${target}`, pathToFileURL(`${folder}/`))
              : new URL(target, at)
            ).pathname,
          ),
        )
        .filter((path) => !files.has(path.slice(folder.length + 1)))
        .map((path) => `${file}: ${path}`);
    });
  expect(missing).toEqual([]);
});

test('links to other sites are https', ({ documents }) => {
  const plain = documents.flatMap(({ address, links }) =>
    links.filter((link) => /^http:\/\/(?!localhost|127\.)/.test(link)).map((link) => `${address}: ${link}`),
  );
  // Sources that never had an https address keep the one they were read at.
  expect(
    plain.filter(
      (line) =>
        !/^\/(de\/)?(:|facts\/|practices\/|charts\/|calculator\/|classroom\/|methodology\/|sources\/|prices\/|data\/|embed\/)/.test(
          line,
        ),
    ),
  ).toEqual([]);
});

test('an id occurs once on a page', ({ documents }) => {
  const twice = documents.flatMap(({ address, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}: ${id}`),
  );
  expect(twice).toEqual([]);
});
