import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { folder, root } from './built';

/** The W3C's own checker. Its package would fetch a Java when it is installed, so it is taken here, without its scripts. */
const version = '26.9.27';

/** What it does not know yet of style sheets. */
const unknown =
  /“@container”|“(container-type|math-style|math-depth|position-area|position-try-fallbacks|field-sizing|vector-effect)”/;

interface Message {
  type: string;
  url: string;
  lastLine?: number;
  message: string;
}

test('the Nu Html Checker finds no mistake in any page, embed or picture', () => {
  test.skip(!process.env['ALL_PAGES'], 'fetches 30 MB; set ALL_PAGES=1');
  test.skip(spawnSync('java', ['-version']).status !== 0, 'there is no Java on this machine');
  test.setTimeout(300_000);
  const place = join(root, 'tests/results/nu');
  mkdirSync(place, { recursive: true });
  writeFileSync(
    join(place, 'package.json'),
    JSON.stringify({ private: true, dependencies: { 'vnu-jar': version } }),
  );
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: place,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  const { stderr } = spawnSync(
    'java',
    [
      '-Xss1024k',
      '-jar',
      join(place, 'node_modules/vnu-jar/build/dist/vnu.jar'),
      ...['--skip-non-html', '--also-check-svg', '--errors-only', '--format', 'json', folder],
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const { messages } = JSON.parse(stderr.slice(stderr.indexOf('{'))) as { messages: Message[] };
  const mistakes = messages
    .filter(({ message }) => !unknown.test(message))
    .map(({ url, lastLine, message }) => `${url.slice(url.indexOf('/dist/'))}:${lastLine} ${message}`);
  expect(mistakes.slice(0, 20), `${mistakes.length} mistakes`).toEqual([]);
});
