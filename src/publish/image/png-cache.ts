import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(`${process.cwd()}/package.json`);

/** What draws: other versions may draw the same file another way. */
const painters = [
  '@resvg/resvg-js',
  'sharp',
  '@expo-google-fonts/newsreader',
  '@expo-google-fonts/ibm-plex-sans',
]
  .map((name) => {
    const { dependencies } = require('./package.json') as { dependencies: Record<string, string> };
    return `${name}@${dependencies[name]}`;
  })
  .join(' ');

/**
 * An image that was painted before from the same drawing, else a new one, which is kept: a build in which nothing has
 * changed paints none.
 *
 * @param svg - the drawing
 * @param scale - pixels of the image per pixel of the drawing
 * @param paint - makes the image
 * @param folder - where images are kept; nothing else is lost when it is deleted
 */
export async function keptPng(
  svg: string,
  scale: number,
  paint: () => Promise<Uint8Array<ArrayBuffer>>,
  folder = join(process.cwd(), 'node_modules/.cache/datenwert/png'),
): Promise<Uint8Array<ArrayBuffer>> {
  const name = createHash('sha256').update(`${painters} ${scale} ${svg}`).digest('hex');
  const file = join(folder, `${name}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Uint8Array(known);
  const made = await paint();
  await mkdir(folder, { recursive: true });
  // Written whole or not at all, under a name of its own: two builds, or two of one build, may draw the same picture.
  const part = `${file}.${randomUUID()}`;
  await writeFile(part, made);
  await rename(part, file);
  return made;
}
