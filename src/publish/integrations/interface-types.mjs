import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/**
 * Types the keys of the interface texts, so that a mistyped key is an error in the editor and in `npm run check`.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function interfaceTypes() {
  return {
    name: 'interface-types',
    hooks: {
      'astro:config:done': async ({ config, injectTypes }) => {
        const file = new URL('content/interface/en.yaml', config.root);
        const keys = Object.keys(parse(await readFile(file, 'utf8')));
        injectTypes({
          filename: 'interface.d.ts',
          content: `declare namespace Datenwert {\n  type InterfaceKey = ${keys.map((key) => JSON.stringify(key)).join(' | ')};\n}\n`,
        });
      },
    },
  };
}
