import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/languages';
import { pdfName, sheetHash, sheetText } from '../../src/commands/sheet-hash.mjs';
import { folder, root } from './built';
import { at, expect, tabTo, test, text } from './site';

const lessons = readdirSync(join(root, 'content/lessons'));
const sheets = ['worksheet', 'solutions', 'cards'];
/** So many A4 pages a worksheet may cost each student. */
const mostPages = 4;

test('a teacher finds a lesson by keyboard alone and copies its credit line', async ({ page, context }) => {
  const language = 'de';
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at(language, '/classroom/'));
  const link = page.locator('main a[href$="/classroom/three-euros/"]');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-lesson="three-euros"] h1')).toBeVisible();
  const copy = page.locator('#licence [data-copy]');
  await tabTo(page, copy, 150);
  await page.keyboard.press('Enter');
  await expect(page.locator('#licence [role=status]')).toHaveText(text(language, 'chart.copied'));
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const title = await page.locator('h1').textContent();
  for (const part of [title!, 'Datenwert', 'CC BY 4.0', 'creativecommons.org', '/classroom/three-euros/'])
    expect(line).toContain(part);
});

test('a student writes on the sheet; nothing of it is stored', async ({ page }) => {
  const language = 'en';
  await page.goto(at(language, '/classroom/how-many-points/worksheet/'));
  const first = page.locator('.answer textarea').first();
  await tabTo(page, first);
  await page.keyboard.type('12');
  await expect(first).toHaveValue('12');
  const name = text(language, 'handout.answer', { number: 1 });
  await expect(page.getByRole('textbox', { name, exact: true })).toHaveValue('12');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a worksheet prints its tasks, name line and room to write, and no controls', async ({ page }) => {
  const language = 'de';
  await page.goto(at(language, '/classroom/three-euros/worksheet/'));
  // Once the page is there: what is emulated before a navigation to another process is sometimes lost.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.name-line')).toBeVisible();
  await expect(page.locator('.task')).toHaveCount(7);
  for (const hidden of ['.site-header', '.site-footer', '.back', '.stays'])
    await expect(page.locator(hidden)).toBeHidden();
});

for (const language of languages) {
  const file = (path: string) => join(folder, language === languages[0] ? '' : language, path);

  test(`the offline file of each lesson’s calculator is there and holds all it needs, in ${language}`, async ({
    page,
  }) => {
    await page.goto(at(language, '/classroom/'));
    const links = page.locator('[data-offline] a[download]:first-of-type');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => ({
        href: (link as HTMLAnchorElement).pathname,
        name: link.getAttribute('download'),
      })),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(5);
    for (const { href, name } of addresses) {
      expect(name).toMatch(/^datenwert-[a-z-]+\.html$/);
      const html = readFileSync(join(folder, href), 'utf8');
      expect(html).not.toMatch(/<(script|link|img)[^>]*\s(src|href)="[^"#][^"]*\.(js|css|png|svg|woff2)"/);
    }
  });

  test(`the editable files hold the words of their pages, in ${language}`, async ({ page }) => {
    const wordsOf = (path: string, part: RegExp) =>
      Object.entries(unzipSync(readFileSync(file(path))))
        .filter(([name]) => part.test(name))
        .map(([, xml]) => strFromU8(xml).replace(/<[^>]+>/g, ' '))
        .join(' ')
        .replace(/\s+/g, ' ');
    for (const id of lessons)
      for (const [path, name, parts, selector] of [
        ['worksheet/', 'worksheet.docx', /^word\/document\.xml$/, '.task h2'],
        ['solutions/', 'solutions.docx', /^word\/document\.xml$/, '.task h2'],
        ['', 'plan.docx', /^word\/document\.xml$/, '.phases h3, .discussion dt, [data-times] tbody th'],
        [
          'slides/',
          'slides.pptx',
          /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/,
          '[data-deck] h2, .task-line, .expected',
        ],
      ] as const) {
        await page.goto(at(language, `/classroom/${id}/${path}`));
        const words = wordsOf(`classroom/${id}/${name}`, parts);
        const wanted = await page.locator(selector).allTextContents();
        expect(wanted.length).toBeGreaterThanOrEqual(6);
        for (const one of wanted)
          expect
            .soft(words, `${id}/${name}`)
            .toContain(one.replace(/\s+/g, ' ').trim().slice(0, 20).replaceAll('&', '&amp;').trim());
      }
  });

  test(`every plan has its minutes in a table, for the whole lesson and for 20 minutes, in ${language}`, async ({
    page,
  }) => {
    for (const id of lessons) {
      await page.goto(at(language, `/classroom/${id}/`));
      const tables = page.locator('[data-times]');
      await expect(tables).toHaveCount(2);
      const planned = await tables.evaluateAll((all) =>
        all.map((table) => Number(table.querySelector('tfoot td:last-child')!.textContent)),
      );
      expect(planned).toEqual([id === 'build-a-case' ? 90 : 45, 20]);
    }
  });

  test(`the PDFs are tagged and no older than their pages, in ${language}`, async ({ page }) => {
    const printed = JSON.parse(readFileSync(join(root, 'public/worksheets/printed.json'), 'utf8')) as Record<
      string,
      string
    >;
    for (const id of lessons)
      for (const sheet of sheets) {
        const name = pdfName(id, sheet, language);
        await page.goto(at(language, `/classroom/${id}/${sheet}/`));
        expect
          .soft(printed[name], `${name} is old: npm run build && npm run worksheets`)
          .toBe(sheetHash(await page.evaluate(sheetText)));
        const pdf = readFileSync(join(folder, 'worksheets', name), 'latin1');
        expect.soft(pdf.startsWith('%PDF-'), name).toBe(true);
        expect.soft(pdf, name).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
        expect.soft(pdf, name).not.toContain('localhost');
        const pages = Number(/\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1]);
        expect.soft(pages, `pages of ${name}`).toBeGreaterThan(0);
        expect.soft(pages, `pages of ${name}`).toBeLessThanOrEqual(mostPages);
      }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages)
    test(`a lesson and its sheets can be read, filled in and printed, in ${language}`, async ({ page }) => {
      await page.goto(at(language, '/classroom/mutating-number/'));
      await expect(page.locator('.phases').first().locator('> li')).toHaveCount(6);
      await expect(page.locator('.codes dd').first()).toBeVisible();
      await expect(page.locator('.script-only').filter({ visible: true })).toHaveCount(0);
      await page.locator('.hand-out a[href$="/worksheet/"]').click();
      await expect(page.locator('blockquote')).toHaveCount(6);
      await page.locator('.answer textarea').first().fill('x');
      const fact = page.locator('.task a.fact').first();
      const id = await fact.getAttribute('data-fact');
      await fact.click();
      await expect(page.locator(`#fact-${id}`)).toBeInViewport();
    });
});

test('every lesson is in the search, its sheets are not', async ({ documents }) => {
  const kinds = documents
    .filter(({ address }) => /\/classroom\/[^/]+\//.test(address))
    .map(({ address, file }) => ({
      address,
      kind: /data-pagefind-filter="kind">([a-z]+)</.exec(readFileSync(join(folder, file), 'utf8'))?.[1],
    }));
  for (const { address, kind } of kinds)
    expect
      .soft(kind, address)
      .toBe(
        /\/(worksheet|solutions|cards|slides)\/$/.test(address)
          ? undefined
          : /\/class\/$/.test(address)
            ? 'page'
            : 'lesson',
      );
});
