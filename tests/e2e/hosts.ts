import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from './built';

const headers: Record<string, Record<string, string>> = {
  isolated: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  // No inline style, no inline script: what a careful newsroom allows.
  strict: {
    'Content-Security-Policy':
      "default-src 'none'; img-src data:; frame-src http://localhost:*; script-src http://localhost:*",
  },
};

/**
 * Serves tests/fixtures/hosts as other people's pages: `{{name}}` in a page is replaced by the query parameter `name`.
 * It listens on 127.0.0.1, another site than the localhost of ours.
 */
export async function serveHosts() {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const name = pathname.slice(1);
    // The real scripts that other hosts run, from their packages.
    if (name.startsWith('scripts/')) {
      readFile(join(root, 'node_modules', name.slice('scripts/'.length))).then(
        (script) => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script),
        () => response.writeHead(404).end(),
      );
      return;
    }
    readFile(join(root, 'tests/fixtures/hosts', `${name}.html`), 'utf8').then(
      (page) => {
        const filled = page.replace(/\{\{(\w+)\}\}/g, (_, key: string) => searchParams.get(key) ?? '');
        response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', ...headers[name] }).end(filled);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    /** The address of a host page, its placeholders given. */
    page: (name: string, values: Record<string, string | number> = {}) =>
      `http://127.0.0.1:${port}/${name}?${new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)]))}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
