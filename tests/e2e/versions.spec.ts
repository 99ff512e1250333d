import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { languages, type Language } from '../../src/i18n/languages';
import { calculators, charts, folder } from './built';
import { at, expect, inTurn, test, text } from './site';

/** A built file beside the page of a chart or calculator. */
const read = (language: Language, path: string) => readFileSync(join(folder, at(language, path)));
const json = <Type>(language: Language, path: string) => JSON.parse(read(language, path).toString()) as Type;

for (const language of languages)
  test(`embed, page, citation and files of a figure name one version, in ${language}`, () => {
    for (const id of [...charts, ...calculators]) {
      const { version } = json<{ version: number }>(language, `/charts/${id}.json`);
      const said = text(language, 'embed.version', { version });
      const [page, embed] = [`/charts/${id}/index.html`, `/embed/${id}/index.html`].map((path) =>
        read(language, path).toString(),
      );
      const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      const [, frame] = /<html [^>]*data-version="(\d+)"/.exec(embed!) ?? [];
      expect.soft(frame, `${id}: embed`).toBe(String(version));
      const foot = words(/<p class="note embed-foot">.*?<\/p>/s.exec(embed!)?.[0] ?? '');
      expect.soft(foot, `${id}: foot`).toContain(`${said} ,`);
      expect.soft(words(page!.split('</header>')[1]!), `${id}: page`).toContain(said);

      expect.soft(read(language, `/charts/${id}.bib`).toString(), id).toContain(`note = {${said}}`);
      expect.soft(read(language, `/charts/${id}.ris`).toString(), id).toContain(`N1  - ${said}\r\n`);
      const [cited] = json<{ version: string }[]>(language, `/charts/${id}.csl.json`);
      expect.soft(cited!.version, `${id}: CSL`).toBe(String(version));
      expect.soft(read(language, `/charts/${id}.svg`).toString(), `${id}: picture`).toContain(`· ${said} ·`);
      const archive = unzipSync(read(language, `/charts/${id}.zip`));
      const readme = Buffer.from(archive[`datenwert-${id}/README.txt`]!).toString();
      expect.soft(readme.toLowerCase(), `${id}: archive`).toContain(said.toLowerCase());
      // What can be chosen as frozen was frozen under the number that it is called by.
      for (const [, number, name] of page!.matchAll(/<option value="v(\d+)\/">([^<]*)</g)) {
        expect.soft(Number(number), id).toBeLessThanOrEqual(version);
        expect.soft(name, id).toBe(text(language, 'builder.frozen', { version: number! }));
      }
    }
  });

test('a calculator’s own citation names the version of its page', async ({ page }) => {
  for (const [turn, id] of calculators.slice(0, 2).entries()) {
    const language = inTurn(turn);
    const { version } = json<{ version: number }>(language, `/charts/${id}.json`);
    await page.goto(at(language, `/charts/${id}/`));
    await expect(page.locator('[data-cite]')).toHaveValue(new RegExp(`(version|fassung) ${version},`, 'i'));
  }
});
