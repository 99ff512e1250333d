import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'playwright/test';
import rules from '../html-validate.config.mjs';
import { folder, pageFiles } from './built';

/**
 * Frozen embeds never change, which a test of their hashes sees to: they were checked when they were frozen. Of embeds and
 * the pages of charts, made from data by the same code, one language is looked at, in turns.
 */
const files = pageFiles
  .filter((file) => !/\/v\d+\//.test(file))
  .filter((file, _, all) => {
    const [, prefix, path] = /^(de\/)?(.*)$/.exec(file)!;
    if (!/^(charts|embed)\//.test(path!)) return true;
    const turn = all.filter((other) => !other.startsWith('de/')).indexOf(path!) % 2;
    return Boolean(prefix) === (turn === 1);
  });
const groups = ['practices', 'charts', 'embed', 'facts'];
const groupOf = (file: string) =>
  groups.find((group) => file.replace(/^de\//, '').startsWith(`${group}/`)) ?? 'other pages';

test('every page ends where it says so: nothing follows its last tag', () => {
  const over = pageFiles.flatMap((file) => {
    const [, rest] = /<\/html>(.*)$/s.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    return rest?.trim() === '' ? [] : [`${file}: ${rest ?? 'no end'}`];
  });
  expect(over).toEqual([]);
});

for (const group of [...groups, 'other pages'])
  test(`the HTML of every page is valid: ${group}`, async () => {
    test.setTimeout(180_000);
    const validator = new HtmlValidate(new StaticConfigLoader(rules));
    const mistakes: string[] = [];
    for (const file of files.filter((name) => groupOf(name) === group)) {
      const { results } = await validator.validateFile(join(folder, file));
      for (const { messages } of results)
        for (const { line, column, message, ruleId } of messages)
          mistakes.push(`${file}:${line}:${column} ${message} (${ruleId})`);
    }
    expect(mistakes.slice(0, 20), `${mistakes.length} mistakes`).toEqual([]);
  });
