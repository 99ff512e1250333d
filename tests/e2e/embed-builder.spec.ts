import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './built';
import { at, expect, inTurn, skipQuestions, test, text } from './site';

test('the embed builder puts theme and language into the code', async ({ page }) => {
  await page.goto(at('en', '/charts/shopper-panel-ladder/'));
  const code = page.locator('[data-embed-builder] [data-copy-source]');
  await expect(code).toHaveValue(/src="[^"?]*\/embed\/shopper-panel-ladder\/"/);
  await page.locator('[data-option=theme]').selectOption('dark');
  await expect(code).toHaveValue(/\/embed\/shopper-panel-ladder\/\?theme=dark"/);
  await page.locator('[data-option=language]').selectOption('de');
  await expect(code).toHaveValue(/\/de\/embed\/shopper-panel-ladder\/\?theme=dark"/);
});

for (const [turn, choice] of ['theme', 'inputs'].entries())
  test(`the builder says that pasting the address shows the defaults as soon as ${choice} are chosen`, async ({
    page,
  }) => {
    const language = inTurn(turn);
    await page.goto(at(language, '/charts/three-euros/'));
    const builder = page.locator('[data-embed-builder]');
    const note = builder.getByText(text(language, 'builder.address-note'));
    const code = builder.locator('[data-copy-source]');
    await expect(code).toHaveValue(/\/embed\/three-euros\/"/);
    await expect(note).toBeHidden();
    if (choice === 'theme') await builder.locator('[data-option=theme]').selectOption('dark');
    else {
      await skipQuestions(page);
      await page.locator('input[type=text][data-input=surveys]').fill('13');
      await expect(code).toHaveValue(/\/embed\/three-euros\/\?m=1&amp;surveys=13"/);
    }
    await expect(note).toBeVisible();
    // Whoever does not want it in the code takes it out, and the address says the same again.
    if (choice === 'theme') await builder.locator('[data-option=theme]').selectOption('');
    else await builder.locator('[data-option=state]').uncheck();
    await expect(code).toHaveValue(/\/embed\/three-euros\/"/);
    await expect(note).toBeHidden();
  });

for (const [turn, id] of ['three-euros', 'shopper-panel-ladder'].entries())
  test(`files, credit line and citation follow the language that is chosen for the embed of ${id}`, async ({
    page,
  }) => {
    const [from, to] = [inTurn(turn), inTurn(turn + 1)];
    await page.goto(at(from, `/charts/${id}/`));
    const other = JSON.parse(readFileSync(join(folder, at(to, `/charts/${id}.json`)), 'utf8')) as {
      title: string;
    };
    const links = () =>
      page
        .locator('#downloads a[download], #cite a[download]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const before = await links();
    expect(before.length).toBeGreaterThanOrEqual(10);
    await page.locator('[data-option=language]').selectOption(to);
    const place = at(to, '/charts/').slice(1);
    const start = at(from, '/charts/').slice(1);
    expect(await links()).toEqual(before.map((path) => path.replace(start, place)));
    for (const field of ['credit-line', 'cite-text', 'cite-bib', 'cite-ris', 'cite-csl.json']) {
      const value = await page.locator(`[id="${field}"]`).inputValue();
      expect.soft(value, field).toContain(other.title);
      expect.soft(value, field).toContain(`${place}${id}/`);
    }
    await expect(page.locator('#cite-bib')).toHaveValue(
      new RegExp(text(to, 'embed.version', { version: 1 })),
    );
  });
