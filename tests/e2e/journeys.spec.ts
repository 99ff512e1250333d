import { languages } from '../../src/i18n/languages';
import { cases, pages } from './built';
import { replaceBy } from './in-place';
import { at, expect, tabTo, test, text, unfold } from './site';

for (const language of languages) {
  test.describe(language, () => {
    test('a reader goes from the front page to a case and to the source of a figure, and back with Escape', async ({
      page,
    }) => {
      await page.goto(at(language, '/'));
      await page.locator(`main a[href$="/practices/shopper-panel/"]:visible`).first().click();
      await expect(page.locator('article[data-practice="shopper-panel"]')).toBeVisible();
      // Before its script runs, a figure leads to its source further down instead.
      await page.waitForLoadState();

      const figure = page.locator('.prose a.fact[data-fact]').first();
      const id = await figure.getAttribute('data-fact');
      await figure.click();
      const card = page.locator('#source-card');
      await expect(card).toBeVisible();
      await expect(card.getByRole('heading')).toHaveText(
        (await page.locator(`#fact-${id} .card h3`).textContent())!.trim(),
      );
      await expect(card.locator('blockquote, .note').first()).toBeVisible();
      const [at_, beside] = [await figure.boundingBox(), await card.boundingBox()];
      const gap = Math.max(at_!.y - (beside!.y + beside!.height), beside!.y - (at_!.y + at_!.height));
      // A figure may break over two lines; the card stands at the one that was tapped.
      expect(Math.abs(gap), 'pixels between the figure and its card').toBeLessThan(80);

      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(figure).toBeFocused();
    });

    test('the keyboard opens a source card, reaches its links, and closes it with its button', async ({
      page,
    }) => {
      await page.goto(at(language, '/practices/shopper-panel/'));
      const figure = page.locator('.prose a.fact[data-fact]').first();
      await figure.focus();
      await page.keyboard.press('Enter');
      const card = page.locator('#source-card');
      await expect(card.getByRole('button', { name: text(language, 'fact.close') })).toBeFocused();
      await tabTo(page, card.getByRole('link').first(), 3);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(card).toBeHidden();
      await expect(figure).toBeFocused();
    });

    test('the main pages lead on: to every case study, to every chart, to every topic of facts', async ({
      page,
      site,
    }) => {
      await page.goto(at(language, '/practices/'));
      for (const id of cases)
        await expect(page.locator(`main a[href$="/practices/${id}/"]`).first()).toBeVisible();
      await page.goto(at(language, '/charts/'));
      const charts = await page
        .locator('main a[href*="/charts/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      expect(new Set(charts).size).toBeGreaterThan(20);
      await page.goto(at(language, '/facts/shopper-panel/'));
      expect(await page.locator('.notes > li').count()).toBeGreaterThan(25);
      expect(page.url().startsWith(site.address)).toBe(true);
    });
  });
}

test('every figure of every case study has a source card on its page', async ({ page, site }) => {
  await page.goto('./');
  for (const language of languages)
    for (const id of cases) {
      const address = new URL(at(language, `/practices/${id}/`), site.address).href;
      const { cited, without } = await page.evaluate(async (address) => {
        // Its styles have no use here, and the policy of this page would refuse them.
        const text = (await (await fetch(address)).text()).replace(/<style[^]*?<\/style>/g, '');
        const article = new DOMParser().parseFromString(text, 'text/html');
        const ids = [...article.querySelectorAll<HTMLElement>('article [data-fact]')].map(
          (fact) => fact.dataset['fact']!,
        );
        return {
          cited: new Set(ids).size,
          without: ids.filter((fact) => !article.getElementById(`fact-${fact}`)?.querySelector('.card')),
        };
      }, address);
      expect(without, address).toEqual([]);
      expect(cited, `${address}: facts cited`).toBeGreaterThanOrEqual(25);
    }
});

test('the switch of languages keeps the page, there and back', async ({ page, site }) => {
  for (const path of [
    '/',
    '/practices/shopper-panel/',
    '/charts/three-euros/',
    '/facts/samples/',
    '/search/',
  ]) {
    await page.goto(at('en', path));
    for (const language of ['de', 'en'] as const) {
      await page.locator('[data-language-switch]').click();
      await expect(page).toHaveURL(new URL(at(language, path), site.address).href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
  }
});

test('the theme switch changes the colours, is remembered, and is the only thing stored', async ({
  page,
  context,
}) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto('./');
  const light = await paper();
  const button = page.getByRole('button', {
    name: text('en', 'theme.switch', { theme: text('en', 'theme.dark') }),
  });
  await button.click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await expect(
    page.getByRole('button', { name: text('en', 'theme.switch', { theme: text('en', 'theme.light') }) }),
  ).toBeVisible();

  await page.goto(at('de', '/practices/shopper-panel/'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).toBe(dark);
  const stored = await context.storageState();
  expect(stored.cookies).toEqual([]);
  expect(stored.origins.map(({ localStorage }) => localStorage)).toEqual([
    [{ name: 'theme', value: 'dark' }],
  ]);

  await page.locator('[data-theme-switch]').click();
  await page.goto('./');
  expect(await paper()).toBe(light);
});

test('without a choice the colours follow the device', async ({ page }) => {
  await page.goto('./');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: text('en', 'site.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test.describe('an unknown address', () => {
  test.use({ expectedErrors: [/404/] });

  test('answers in both languages with ways on', async ({ page }) => {
    const answer = await page.goto('./no/such/page/');
    expect(answer!.status()).toBe(404);
    for (const language of languages) {
      const section = page.locator(`section[lang=${language}]`);
      await expect(section.getByRole('heading')).toHaveText(text(language, 'not-found.title'));
      await expect(section.getByRole('link', { name: text(language, 'nav.search') })).toBeVisible();
    }
    await page.locator('section[lang=de]').getByRole('link').first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

/** How far the page scrolls sideways, and text that lies beyond the screen and cannot be scrolled to. Runs in the page. */
const beyond = () => {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const texts = [...document.querySelectorAll('main :is(p, li, dt, dd, summary, h1, h2, h3)')].filter(
    (one) =>
      one.getBoundingClientRect().right > innerWidth + 1 &&
      one.checkVisibility() &&
      !one.closest('.scroll, .more-from-case ul'),
  );
  return [
    ...(over > 0 ? [`${over} px too wide`] : []),
    ...texts.slice(0, 3).map(({ textContent }) => `out of sight: ${textContent.trim().slice(0, 30)}`),
  ];
};

test('no page scrolls sideways or loses text on a narrow phone, or at four times the size, with everything unfolded', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  // 320 px is what a window of 1,280 px has left at 400 %; German has the longer words.
  await page.setViewportSize({ width: 320, height: 700 });
  const wide: string[] = [];
  const twins = pages.filter((path) => path.startsWith('/de/') && !path.includes('/embed/'));
  await page.goto('./privacy/');
  for (const path of ['/', ...twins]) {
    await page.evaluate(replaceBy, new URL(`.${path}`, site.address).href);
    await unfold(page);
    for (const fault of await page.evaluate(beyond)) wide.push(`${path}: ${fault}`);
  }
  expect(wide).toEqual([]);
});
