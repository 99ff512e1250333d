import type { Page } from 'playwright/test';
import { languages, type Language } from '../../src/i18n/languages';
import { cases } from './built';
import { at, expect, inTurn, tabTo, test, text } from './site';

/** The first linked term of a case study and the card it opens. */
async function firstTerm(page: Page, language: Language) {
  await page.goto(at(language, `/practices/${cases[0]}/`));
  const term = page.locator('button.term').first();
  const card = page.locator(`#${await term.getAttribute('popovertarget')}`);
  return { term, card };
}

test('a term opens its card by keyboard, leads to the glossary, and closes', async ({ page }) => {
  const language = 'de';
  const { term, card } = await firstTerm(page, language);
  await expect(card).toBeHidden();
  await tabTo(page, term, 200);
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link', { name: text(language, 'glossary.open') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#/);
  await expect(page.locator('[data-term] :target')).toBeInViewport();
  await expect(page.locator('[data-term]:has(:target) h2')).toBeInViewport();
});

for (const language of languages)
  test(`the ${language} glossary is at most ten phone screens long until a term is opened`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(language, '/glossary/'));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(7400);
    expect(await page.locator('[data-term] > details').count()).toBeGreaterThan(50);
    await expect(page.locator('[data-term]').first()).toBeInViewport();
  });

test('the filter of the glossary leaves the terms that hold the words, and opens the last few', async ({
  page,
}) => {
  await page.goto(at('en', '/glossary/'));
  const shown = page.locator('[data-term]:visible');
  const all = await shown.count();
  const field = page.locator('[data-filter]');
  await field.fill('advertising id');
  await expect(page.locator('#advertising-id')).toBeVisible();
  expect(await shown.count()).toBeLessThanOrEqual(5);
  expect(await page.locator('.glossary > section:visible').count()).toBeLessThanOrEqual(await shown.count());
  await field.fill('');
  await expect(shown).toHaveCount(all);
  await expect(page.locator('[data-term] > details[open]')).toHaveCount(0);
});

test('every card shows whole on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [turn, id] of cases.entries()) {
    await page.goto(at(inTurn(turn), `/practices/${id}/`));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('button.term')].flatMap((term) => {
        term.scrollIntoView({ block: 'center' });
        term.click();
        const { left, right, top, bottom } = document
          .querySelector('.term-card:popover-open')!
          .getBoundingClientRect();
        term.click();
        const whole = left >= 0 && right <= innerWidth && top >= -1 && bottom <= innerHeight + 1;
        return whole
          ? []
          : [`${term.dataset['term']}: ${[left, right, top, bottom].map(Math.round).join(' ')}`];
      }),
    );
    expect.soft(cut, id).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term opens its card by keyboard', async ({ page }) => {
    const { term, card } = await firstTerm(page, 'en');
    await expect(card).toBeHidden();
    await term.press('Enter');
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  test('a link into the glossary opens its term', async ({ page }) => {
    await page.goto(at('de', '/glossary/#panel'));
    await expect(page.locator('#panel')).toBeInViewport();
    await expect(page.locator('details[open]')).toHaveCount(1);
  });
});

test('an operator who has filled in nothing is named as missing, in both languages', async ({ page }) => {
  for (const language of languages)
    for (const path of ['/about/', '/imprint/']) {
      await page.goto(at(language, path));
      const boxes = await page.locator('[data-operator-missing], dl.operator').count();
      expect(boxes, `${language} ${path}`).toBeGreaterThan(0);
    }
});
