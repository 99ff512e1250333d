import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '../../src/commands/serve.mjs';
import { copyProject } from '../tools/bench-builds.mjs';
import { filesIn } from './built';
import { languages } from '../../src/i18n/languages';
import { at, expect, test } from './site';

/**
 * Adds a sixth case with a chart and a calculator to a copy of the project, the way the README says, and builds it. That
 * takes a minute, so only the longer round does it.
 */
test.skip(!process.env['ALL_PAGES'], 'a whole build; set ALL_PAGES=1');

const id = 'sixth-case';
const run = promisify(execFile);

const hashesOf = (dir: string) =>
  Object.fromEntries(
    filesIn(dir).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  );

test('a sixth case with a chart and a calculator touches no code: it is added, built and found everywhere', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const copy = copyProject();
  try {
    const before = hashesOf(copy);
    const make = (...words: string[]) =>
      run(process.execPath, [join(copy, 'src/commands/new.mjs'), ...words], { cwd: copy });
    await make('practice', id);
    await make('calculator', `${id}-sum`, '--practice', id);
    await make('chart', `${id}-ladder`, '--practice', id, '--type', 'price-ladder');

    // Whoever writes puts words in the place of the marks.
    const made = filesIn(join(copy, 'content')).filter((file) => /\.(yaml|mdx|json)$/.test(file));
    for (const file of made) {
      const text = readFileSync(join(copy, 'content', file), 'utf8');
      if (text.includes('FILL IN'))
        writeFileSync(join(copy, 'content', file), text.replaceAll(/FILL IN(: )?/g, ''));
    }

    await run(process.execPath, ['src/commands/astro.mjs', 'build'], {
      cwd: copy,
      env: { ...process.env, TRIAL: '1', OUT_DIR: join(copy, 'dist'), BASE_PATH: '/' },
      maxBuffer: 1e8,
    });

    const dist = join(copy, 'dist');
    const after = hashesOf(copy);
    const touched = Object.keys(after).filter((file) => !/^(dist|node_modules|\.astro)\//.test(file));
    expect(
      touched.filter((file) => after[file] !== before[file] && !file.startsWith('content/')),
      'files changed outside content',
    ).toEqual([]);
    for (const language of languages) {
      const home = join(dist, at(language, '/'));
      for (const file of [
        `practices/${id}/index.html`,
        `practices/${id}/feed.xml`,
        `facts/${id}/index.html`,
        ...[`${id}-ladder`, `${id}-sum`, `${id}-picture`].flatMap((figure) => [
          `charts/${figure}/index.html`,
          `charts/${figure}.csv`,
          `charts/${figure}.svg`,
          `embed/${figure}/index.html`,
          `oembed/${figure}.json`,
        ]),
        `charts/${id}-sum.xlsx`,
      ])
        expect(existsSync(join(home, file)), `${language}/${file}`).toBe(true);
      for (const file of ['index.html', 'practices/index.html', 'feed.xml'])
        expect(readFileSync(join(home, file), 'utf8'), file).toContain(`/practices/${id}/`);
      expect(readFileSync(join(home, 'charts/index.html'), 'utf8')).toContain(`/charts/${id}-sum/`);
    }

    const server = await serve({ dir: dist });
    try {
      await page.goto(new URL(`practices/${id}/`, server.address).href);
      await expect(page.locator(`article[data-practice="${id}"]`)).toBeVisible();
      await page.goto(new URL(`charts/${id}-sum/`, server.address).href);
      await expect(page.locator('[data-calculator][data-awake]')).toBeVisible();
      await page.goto(new URL('charts/?practice=sixth-case', server.address).href);
      await expect(page.locator('[data-card]:visible')).toHaveCount(3);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
