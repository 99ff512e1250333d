import { languages } from '../../src/i18n/languages';
import { at, expect, tabTo, test, text } from './site';

for (const language of languages)
  test(`the gallery counts the cards it leaves, one in the singular, and shows all again, in ${language}`, async ({
    page,
  }) => {
    await page.goto(at(language, '/charts/'));
    const [cards, status] = [page.locator('[data-card]:visible'), page.locator('[data-gallery-status]')];
    const all = await cards.count();
    expect(all).toBeGreaterThan(20);
    const counted = (count: number) =>
      text(language, count === 1 ? 'charts.count.one' : 'charts.count.other', { count });
    await expect(status).toHaveText(counted(all));

    await page.locator('[data-gallery-filters] [name=practice]').selectOption('o2-mobility');
    const some = await cards.count();
    expect(some).toBeLessThan(all);
    expect(await page.locator('[data-card]:visible:not([data-in-practice=o2-mobility])').count()).toBe(0);
    await expect(status).toHaveText(counted(some));
    await expect(page).toHaveURL(/\?practice=o2-mobility$/);

    const kinds = page.locator('[data-gallery-filters] [name=kind]');
    for (const kind of await kinds
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
      await kinds.selectOption(kind);
      const left = await cards.count();
      await expect(status).toHaveText(counted(left));
      // A heading over nothing would be a promise.
      expect(
        await page.locator('[data-gallery-group]:visible:not(:has([data-card]:not([hidden])))').count(),
      ).toBe(0);
    }

    await page.locator('[data-gallery-filters] button').click();
    await expect(cards).toHaveCount(all);
    await expect(status).toHaveText(counted(all));
    await expect(page).toHaveURL(/\/charts\/$/);
  });

test('the gallery opens with what its address asks for and leaves out what it does not know', async ({
  page,
}) => {
  await page.goto(at('en', '/charts/?kind=timeline&practice=parsnip'));
  await expect(page.locator('[data-gallery-filters] [name=kind]')).toHaveValue('timeline');
  await expect(page.locator('[data-gallery-filters] [name=practice]')).toHaveValue('');
  expect(await page.locator('[data-card]:visible:not([data-in-kind=timeline])').count()).toBe(0);
});

test('the atlas takes back every filter at once, in fields, table and address', async ({ page }) => {
  await page.goto(at('en', '/prices/'));
  const rows = page.locator('[data-atlas-table] tbody tr:visible');
  const status = page.locator('[data-atlas-status]');
  const before = { rows: await rows.count(), status: await status.textContent() };
  await page.goto(at('en', '/prices/?per=year&money=2025&place=DE&kind=asked&from=2015&text=data'));
  await expect(page.locator('[name=text]')).toHaveValue('data');
  await expect(page.locator('[name=kind]')).toHaveValue('asked');
  await expect(status).not.toHaveText(before.status!);
  await page.locator('[data-atlas-reset]').click();
  await expect(status).toHaveText(before.status!);
  await expect(rows).toHaveCount(before.rows);
  await expect(page).toHaveURL(/\/prices\/$/);
  await expect(page.locator('[name=per]')).toHaveValue('month');
  await expect(page.locator('[name=money]')).toHaveValue('own');
  await expect(page.locator('[name=place]')).toHaveValue('all');
  await expect(page.locator('[name=text]')).toHaveValue('');
  await expect(page.locator('[name=kind]')).toHaveValue('all');
  await expect(page.locator('[name=from]')).toHaveValue('all');
});

test('the letter takes a field without the blanks around it, and blanks alone as nothing', async ({
  page,
}) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  await page.locator('[data-letter] > summary').click();
  const slot = page.locator('[data-letter-text] [data-slot=name]').first();
  await page.locator('[data-field=name]').fill('  Erika Muster \t');
  expect(await slot.textContent()).toBe('Erika Muster');
  await page.locator('[data-field=name]').fill('   ');
  expect(await slot.textContent()).toBe(`[${text('en', 'letter.name')}]`);
});

test('a link to a source that a filter has hidden takes the filter back and lands there', async ({
  page,
}) => {
  await page.goto(at('en', '/sources/'));
  const [first, last] = [
    page.locator('.sources-list > li').first(),
    page.locator('.sources-list > li').last(),
  ];
  const all = page.locator('.sources-list > li:not([hidden])');
  const [count, id] = [await all.count(), await last.getAttribute('id')];
  await page
    .locator('[data-sources-form] [name=text]')
    .fill((await first.locator('.source-head').textContent())!.trim().replace(/\s+/g, ' '));
  await expect(first).toBeVisible();
  await expect(last).toBeHidden();
  expect(await all.count()).toBeLessThan(count);
  await page.evaluate((id) => {
    location.hash = `#${id}`;
  }, id);
  await expect(last).toBeInViewport();
  await expect(page.locator('[data-sources-form] [name=text]')).toHaveValue('');
  await expect(all).toHaveCount(count);
});

for (const language of languages)
  test(`the ${language} sources are at most four phone screens long, in groups on the first`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(language, '/sources/'));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4 * 740);
    const groups = page.locator('[data-source-group]');
    await expect(groups).toHaveCount(6);
    await expect(groups.first()).toBeInViewport();
    const counts = await groups.locator('[data-group-count]').allTextContents();
    const entries = await groups.evaluateAll((all) =>
      all.map((group) => group.querySelectorAll('ol > li').length),
    );
    expect(counts.map((text) => parseInt(text.trim(), 10))).toEqual(entries);
  });

test('a link to a source opens its group, and what it leads to are the facts from it', async ({ page }) => {
  await page.goto(at('en', '/sources/#source-rand-2016-breach'));
  const source = page.locator('#source-rand-2016-breach');
  await expect(source).toBeInViewport();
  await expect(page.locator('[data-source-group][open]')).toHaveCount(1);
  await source.locator('summary').click();
  const controls = source.locator('button, a[href*="#from-"]');
  await expect(controls).toHaveCount(4);
  await page.emulateMedia({ media: 'print' });
  await expect(controls.filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await source.locator('details a').first().click();
  await expect(page).toHaveURL(/\/facts\/insider-sales\/#from-rand-2016-breach$/);
  await expect(page.locator('li:target')).toBeInViewport();
  await expect(page.locator('li:target')).toContainText('RAND');
});

test('the filter of sources opens the groups it finds something in, counts, and folds them again', async ({
  page,
}) => {
  await page.goto(at('de', '/sources/'));
  const groups = page.locator('[data-source-group]');
  const shown = page.locator('.sources-list > li:visible');
  const field = page.locator('[data-sources-form] [name=text]');
  const status = page.locator('[data-sources-status]');
  await expect(shown).toHaveCount(0);
  await field.fill('rand corporation');
  await expect(shown.first()).toBeVisible();
  const found = await shown.count();
  expect(found).toBeLessThan(20);
  await expect(status).toContainText(new RegExp(`^${found} von \\d+ `));
  await field.fill('keinwortindieserliste');
  await expect(status).toHaveText(text('de', 'sources.none'));
  await expect(groups.filter({ visible: true })).toHaveCount(0);
  await field.fill('');
  await expect(groups.filter({ visible: true })).toHaveCount(6);
  await expect(shown).toHaveCount(0);
  const all = page.locator('[data-sources-all]');
  await all.click();
  await expect(page.locator('[data-source-group][open]')).toHaveCount(6);
  await expect(all).toHaveText(text('de', 'sources.fold-all'));
  await all.click();
  await expect(page.locator('[data-source-group][open]')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the groups of sources unfold, and a link opens its own', async ({ page }) => {
    await page.goto(at('en', '/sources/#source-rand-2016-breach'));
    await expect(page.locator('#source-rand-2016-breach')).toBeInViewport();
    const group = page.locator('[data-source-group]').first();
    await group.locator('> summary').click();
    await expect(group.locator('li').first()).toBeVisible();
  });
});

for (const language of languages)
  test(`a class link holds no value beyond its field, in ${language}`, async ({ page }) => {
    await page.goto(at(language, '/classroom/class/'));
    await page.locator('[data-kind][value=price]').check();
    const months = page.locator('[data-set=months]');
    const link = page.locator('[data-link]');
    const before = await link.inputValue();
    await months.fill('999');
    await months.blur();
    await expect(months).toHaveAttribute('aria-invalid', 'true');
    await expect(link).toHaveValue(before);
    await months.fill('24');
    await months.blur();
    await expect(months).not.toHaveAttribute('aria-invalid', 'true');
    await expect(link).not.toHaveValue(before);
  });

test('the card of a source gives the focus back to the figure that opened it, however it is closed', async ({
  page,
}) => {
  await page.goto(at('en', '/practices/o2-mobility/'));
  const figure = page.locator('.prose a.fact[data-fact]:visible').nth(2);
  const card = page.locator('#source-card');
  for (const close of ['Escape', 'button'] as const) {
    await figure.focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await card.locator('button.close').click();
    await expect(card).toBeHidden();
    await expect(figure).toBeFocused();
  }
  // The figure that was asked about can still be read beside its card.
  await figure.click();
  const [asked, answer] = [await figure.boundingBox(), await card.boundingBox()];
  const gap = Math.max(asked!.y - (answer!.y + answer!.height), answer!.y - (asked!.y + asked!.height));
  expect(gap).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  // Whoever went on by themselves is not fetched back.
  await figure.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, card.getByRole('link').first(), 3);
  await page.locator('.site-header a').first().focus();
  await card.evaluate((element) => (element as HTMLElement).hidePopover());
  await expect(page.locator('.site-header a').first()).toBeFocused();
});

test('every page but an embed states the same policy: nothing from elsewhere, no form that leaves the site', async ({
  documents,
}) => {
  const pages = documents.filter(({ address }) => !/^\/(de\/)?embed\//.test(address));
  expect(pages.length).toBeGreaterThan(100);
  const directives = (policy: string) =>
    Object.fromEntries(
      policy
        .split(';')
        .map((part) => part.trim().split(/\s+/))
        .filter(([name]) => name)
        .map(([name, ...sources]) => [name, sources.join(' ')]),
    );
  for (const { address, policy } of pages) {
    const { 'script-src': scripts, 'style-src': styles, ...rest } = directives(policy);
    expect(rest, address).toEqual({
      'default-src': "'none'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self' blob:",
      'manifest-src': "'self'",
      'frame-src': "'self'",
      'base-uri': "'self'",
      'form-action': "'self'",
    });
    expect(`${scripts} ${styles}`, address).not.toMatch(/'unsafe-|https?:|\*/);
  }
});

test('a letter leads to the first source that begins with it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at('en', '/sources/'));
  const group = page.locator('[data-source-group]').last();
  await group.locator('> summary').click();
  const letters = group.locator('.source-letters a');
  expect(await letters.count()).toBeGreaterThan(15);
  const m = letters.filter({ hasText: 'M' });
  await m.click();
  await expect(page.locator('li:target')).toHaveAttribute('id', (await m.getAttribute('href'))!.slice(1));
  await expect(page.locator('li:target .source-head')).toBeInViewport();
});
