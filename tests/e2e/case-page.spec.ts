import { languages } from '../../src/i18n/languages';
import { cases } from './built';
import { at, expect, inTurn, scrollThrough, tabTo, test, text } from './site';

const pages = languages.flatMap((language) => cases.map((id) => ({ language, id })));

for (const { language, id } of pages)
  test(`${language}/${id} is at most 20 phone screens and 12,000 pixels on a desktop long, and 12 sheets on paper`, async ({
    page,
  }) => {
    // The scrollbar of a phone takes no width.
    const phone = await page.context().newCDPSession(page);
    await phone.send('Emulation.setScrollbarsHidden', { hidden: true });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(language, `/practices/${id}/`));
    await scrollThrough(page);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect((await height()) / 740).toBeLessThanOrEqual(20);
    await phone.send('Emulation.setScrollbarsHidden', { hidden: false });
    await page.setViewportSize({ width: 1280, height: 800 });
    await scrollThrough(page);
    expect(await height()).toBeLessThanOrEqual(12_000);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(12);
  });

for (const [turn, id] of cases.entries()) {
  const language = inTurn(turn);

  test(`${language}/${id} answers first: receipt and words stand before the story`, async ({ page }) => {
    await page.goto(at(language, `/practices/${id}/`));
    const receipt = page.locator('[data-short] [data-receipt]');
    await expect(receipt).toHaveCount(1);
    const before = await page.evaluate(() => {
      const short = document.querySelector('[data-short]')!;
      const story = document.querySelector('.prose > h2')!;
      return Boolean(short.compareDocumentPosition(story) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(before).toBe(true);
    await receipt.locator('.whole-receipt > summary').click();
    await expect(receipt.locator('table tr.line').first()).toBeVisible();
  });

  test(`${language}/${id} lists its sources by their number, each fact under the source it is from`, async ({
    page,
  }) => {
    await page.goto(at(language, `/practices/${id}/`));
    const facts = await page.locator('.source-list [id^=fact-]').count();
    const sources = await page.locator('.source-list > li:has(a[href^=http], cite)').count();
    await expect(page.locator('summary:has(#sources) .note')).toHaveText(
      text(language, 'article.sources-count', { facts, sources }),
    );
    const misplaced = await page.locator('a[data-note]').evaluateAll((links) =>
      links.flatMap((link) => {
        const { fact, note } = (link as HTMLElement).dataset;
        const entry = document.getElementById(`fact-${fact}`)?.closest('.source-list > li');
        const place = entry ? [...entry.parentElement!.children].indexOf(entry) + 1 : 0;
        return String(place) === note ? [] : [`${fact}: ${note}, stands at ${place}`];
      }),
    );
    expect(misplaced).toEqual([]);
  });
}

test('a link into a fold opens it and lands on it', async ({ page }) => {
  const address = at('de', '/practices/o2-mobility/');
  await page.goto(address);
  const last = await page.locator('.source-list [id^=fact-]').last().getAttribute('id');
  for (const id of [last!, 'sources', 'receipt', 'corrections', 'method']) {
    await page.goto('./privacy/');
    await page.goto(`${address}#${id}`);
    if ((await page.locator(`#${id}`).count()) === 0) continue;
    await expect(page.locator(`#${id}`)).toBeVisible();
    await expect
      .poll(() =>
        page.locator(`#${id}`).evaluate((one) => {
          // What stands near the end of the page cannot come further up.
          const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
          return atEnd ? 0 : one.getBoundingClientRect().top;
        }),
      )
      // A heading in a fold stands below its kicker, which adds some twenty pixels.
      .toBeLessThan(125);
    const closed = await page.locator(`#${id}`).evaluate((one) => one.closest('details')?.open === false);
    expect(closed, id).toBe(false);
  }
});

test('a computed number opens a card with its formula, the numbers in it and its calculator', async ({
  page,
}) => {
  await page.goto(at('en', '/practices/o2-mobility/'));
  const number = page.locator('.prose > p a[data-result]').first();
  const working = await number.getAttribute('href');
  await number.click();
  const card = page.locator('#source-card');
  await expect(card).toBeVisible();
  await expect(card).toContainText('= ');
  await expect(card.locator('dl dt').first()).toBeVisible();
  await expect(card.locator('a[href*="/charts/"]').last()).toBeVisible();
  const fact = card.locator('a[data-fact]').first();
  await fact.click();
  await expect(card.locator('.card:not(.working)')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
  expect(await page.locator(working!).count()).toBe(1);
});

test('every computed number of every case has its working on the page', async ({ page, site }) => {
  await page.goto('./');
  for (const { language, id } of pages) {
    const address = new URL(at(language, `/practices/${id}/`), site.address).href;
    const without = await page.evaluate(async (address) => {
      // Its styles have no use here, and the policy of this page would refuse them.
      const text = (await (await fetch(address)).text()).replace(/<style[^]*?<\/style>/g, '');
      const article = new DOMParser().parseFromString(text, 'text/html');
      return [...article.querySelectorAll<HTMLAnchorElement>('article a[data-result]')]
        .map((link) => link.getAttribute('href')!)
        .filter((href) => !article.querySelector(`${href} .card`)?.textContent.includes('='));
    }, address);
    expect(without, address).toEqual([]);
  }
});

test('folds open by keyboard, and what stands under a figure is one row on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at('de', '/practices/o2-mobility/'));
  const contents = page.locator('.contents > summary');
  await tabTo(page, contents);
  await page.keyboard.press('Enter');
  await expect(page.locator('.contents nav a').first()).toBeVisible();
  const rows = await page
    .locator('.figure-row')
    .evaluateAll((all) =>
      all.map(
        (row) => new Set([...row.children].map((one) => Math.round(one.getBoundingClientRect().top))).size,
      ),
    );
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows)).toEqual(new Set([1]));
});

test('the share button hands on the address, or copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share);
  await page.goto(at('en', '/practices/samples/'));
  await page.getByRole('button', { name: text('en', 'share.button') }).click();
  await expect(page.locator('.share-page .status')).toHaveText(text('en', 'share.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/practices/samples/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every fold of a case opens, and a link to a fact opens its folds', async ({ page }) => {
    await page.goto(at('en', '/practices/samples/'));
    for (const summary of await page.locator('.case-end .fold > summary').all()) await summary.click();
    await expect(page.locator('.source-list > li').first()).toBeVisible();
    await page.goto(at('en', '/practices/samples/'));
    const figure = page.locator('.prose > p a.fact[data-fact]').first();
    const id = await figure.getAttribute('data-fact');
    await figure.click();
    await expect(page.locator(`#fact-${id} .card`)).toBeInViewport();
  });
});
