// The list of titles that the search would have with many case studies, without building them, for bench.mjs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleFiles } from '../../src/publish/integrations/search-titles.mjs';
import { steady } from './bench-atlas.mjs';

/** @typedef {import('../../src/models/search-titles').SearchTitle} SearchTitle */

/**
 * Lengthens the English list of a built site to that of so many case studies, and parts it as a build would. Each new one is
 * modelled on a real one, with as many charts and calculators, and as many words, taken from all over the site: copies of
 * the same words would be found alike, and travel as one.
 *
 * @param {string} dist - folder of a built site; its list is overwritten
 * @param {number} count - of case studies
 * @throws where the list is in parts already, so that there is nothing to model on
 */
export function lengthenTitles(dist, count) {
  const folder = join(dist, 'search');
  /** @type {SearchTitle[]} */
  const titles = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'));
  if (titles.some(({ part }) => part !== undefined)) throw new Error(`The list in ${folder} is in parts.`);
  const random = steady();
  const vocabulary = titles.flatMap(({ title, text }) => `${title} ${text}`.split(/\s+/));
  const others = (/** @type {string} */ text) =>
    text.replace(/\S+/g, () => vocabulary[Math.floor(Number(random.next().value) * vocabulary.length)] ?? '');
  const cases = titles.filter(({ kind }) => kind === 'case');
  for (let index = cases.length; index < count; index += 1) {
    const model = cases[index % cases.length]?.practice ?? '';
    for (const { url, kind, title, text, also, answer, practice } of titles.slice())
      if (practice === model)
        titles.push({
          url: url.replace(/\/$/, `-${index}/`),
          kind,
          title: others(title),
          text: others(text),
          ...(also && { also: also.map(others) }),
          ...(answer && { answer: { ...answer, text: others(answer.text) } }),
          practice: `${practice}-${index}`,
        });
  }
  for (const name of readdirSync(folder)) if (/^en.*\.json/.test(name)) rmSync(join(folder, name));
  for (const [name, content] of titleFiles('en', titles)) writeFileSync(join(folder, name), content);
}
