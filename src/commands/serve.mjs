// Serves the built site as a plain static host does: files, or their compressed twins where the build made them,
// `index.html` in folders, 404.html for everything else.
//   node src/commands/serve.mjs [--dir dist] [--port 4321] [--base /]
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Starts a static server.
 *
 * @param {object} options
 * @param {string} options.dir - folder of the files
 * @param {number} [options.port] - 0 picks a free one
 * @param {string} [options.base] - path below which the files lie, for example `/datenwert/`
 * @param {string} [options.host] - address to listen on; all of the machine's by default
 * @param {Record<string, string>} [options.headers] - sent with every answer
 * @returns {Promise<{ port: number, address: string, close: () => Promise<void> }>}
 * @throws when the folder is missing or the port is taken
 */
export async function serve({ dir, port = 0, base = '/', host, headers = {} }) {
  const root = resolve(dir);
  if (!existsSync(root)) throw new Error(`${root} is missing. Run "npm run build" first.`);
  const prefix = base.replace(/\/$/, '');
  const notFound = join(root, '404.html');
  const files = sirv(root, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    // Their names change with their content; `_headers` says the same to hosts.
    setHeaders: (response, path) => {
      if (path.startsWith('/_astro/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const missing = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const path = request.url ?? '/';
    if (!path.startsWith(`${prefix}/`)) {
      missing();
      return;
    }
    request.url = path.slice(prefix.length);
    files(request, response, missing);
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(undefined));
  });
  const taken = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return {
    port: taken,
    address: `http://localhost:${taken}${prefix}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: process.env.OUT_DIR ?? 'dist' },
      port: { type: 'string', default: '4321' },
      base: { type: 'string', default: process.env.BASE_PATH ?? '/' },
    },
  });
  try {
    const { address } = await serve({ dir: values.dir, port: Number(values.port), base: values.base });
    console.log(`Serving ${values.dir} at ${address} (Ctrl+C ends it)`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${values.port} is taken. Choose another: npm start -- --port 4322`
        : message,
    );
    process.exitCode = 1;
  }
}
