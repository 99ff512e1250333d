// Serves the built site as a plain static host does: files, or their compressed twins where the build made them,
// `index.html` in folders, 404.html for everything else.
//   node src/commands/serve.mjs [--dir dist] [--port 4321] [--base /] [--host [address]]
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
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
 * @param {string} [options.host] - address to listen on: this machine alone by default, `0.0.0.0` for all that it has
 * @param {Record<string, string>} [options.headers] - sent with every answer
 * @returns {Promise<{ port: number, address: string, addresses: string[], close: () => Promise<void> }>}
 * @throws when the folder is missing or the port is taken
 */
export async function serve({ dir, port = 0, base = '/', host = '127.0.0.1', headers = {} }) {
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
  const at = (/** @type {string} */ name) => `http://${name}:${taken}${prefix}/`;
  return {
    port: taken,
    address: at('localhost'),
    /** Under which it is reached: from this machine, then from others in the same network. */
    addresses: [at('localhost'), ...(host === '127.0.0.1' ? [] : reachableFrom(host).map(at))],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The addresses by which others reach a server that listens on `host`. @type {(host: string) => string[]} */
function reachableFrom(host) {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

/** `--host` alone means every address of the machine. @type {(given: string[]) => string[]} */
export const withHost = (given) =>
  given.map((word, index) =>
    word === '--host' && (given[index + 1] ?? '--').startsWith('--') ? '--host=0.0.0.0' : word,
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    args: withHost(process.argv.slice(2)),
    options: {
      host: { type: 'string' },
      dir: { type: 'string', default: process.env.OUT_DIR ?? 'dist' },
      port: { type: 'string', default: '4321' },
      base: { type: 'string', default: process.env.BASE_PATH ?? '/' },
    },
  });
  try {
    const { dir, port, base, host } = values;
    const { addresses } = await serve({ dir, port: Number(port), base, ...(host && { host }) });
    console.log(`Serving ${dir} at ${addresses.join(' and ')} (Ctrl+C ends it)`);
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
