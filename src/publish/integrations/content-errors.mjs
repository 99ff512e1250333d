import { readFile } from 'node:fs/promises';
import { extname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** What a content file holds as data: all of it, or the head of an article. */
function dataOf(file, text) {
  if (extname(file) === '.json') return JSON.parse(text);
  if (extname(file) === '.yaml') return parse(text);
  return parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');
}

const kinds = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
};

/** Says in plain words what a schema has no words of its own for. */
const plainly = ({ code, expected, input }) => {
  if (code !== 'invalid_type') return undefined;
  const kind = kinds[expected] ?? 'a map with fields of its own';
  return input === undefined ? `This line is missing: write ${kind}.` : `Write ${kind} here.`;
};

/**
 * Says what does not fit in a file of content/.
 *
 * @param {string} file - from the root of the project, with slashes
 * @param {string} text - what it holds
 * @param {Record<string, { schema?: { safeParse: Function } }>} collections - as src/content.config.ts exports them
 * @returns {string} empty where all fits, or where the file belongs to no collection
 */
export function problemsOf(file, text, collections) {
  const name = file.split('/')[1]?.replace(/\.yaml$/, '') ?? '';
  const schema = collections[name]?.schema;
  if (!schema || !['.json', '.yaml', '.mdx'].includes(extname(file))) return '';
  try {
    const issues = schema.safeParse(dataOf(file, text), { error: plainly }).error?.issues ?? [];
    return issues
      .map(({ path, message }) => `${file}: ${path.join('.') || '(whole file)'}: ${message}`)
      .join('\n');
  } catch (error) {
    return `${file}: ${error.message}`;
  }
}

/**
 * Shows mistakes in content files in the page while `npm run dev` runs. Astro tells those that a schema finds in the terminal
 * alone and goes on with what the file held before.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function contentErrors() {
  return {
    name: 'content-errors',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = fileURLToPath(new URL('../../..', import.meta.url));
        /** @type {Map<string, string>} */
        const problems = new Map();
        const error = () => {
          const message = [...problems.values()].join('\n\n');
          return Object.assign(new Error(message), { name: 'ContentError', stack: '' });
        };
        /** @type {(event: string, path: string, file: string) => Promise<string>} */
        const problemsNow = async (event, path, file) => {
          if (event === 'unlink') return '';
          const { collections } = await server.ssrLoadModule('/src/content.config.ts');
          return problemsOf(file, await readFile(path, 'utf8'), collections);
        };
        server.watcher.on('all', async (event, path) => {
          const file = relative(root, path).split(sep).join('/');
          if (!file.startsWith('content/') || !['add', 'change', 'unlink'].includes(event)) return;
          const found = await problemsNow(event, path, file).catch(({ message }) => `${file}: ${message}`);
          if (found) problems.set(file, found);
          else if (!problems.delete(file)) return;
          if (problems.size) {
            const { message, stack } = error();
            server.ws.send({ type: 'error', err: { message, stack } });
          } else server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, _response, next) => {
          const page = request.headers.accept?.includes('text/html') && problems.size > 0;
          next(page ? error() : undefined);
        });
      },
    },
  };
}
