import { languages } from '../../src/i18n/languages';
import { runCalculator } from '../../src/models/calculator';
import { cases } from './built';
import { modelOf } from './calculator-page';
import { at, expect, inTurn, test, text } from './site';

test.use({ javaScriptEnabled: false });

for (const [turn, id] of cases.entries()) {
  const language = inTurn(turn);
  test(`${language}/${id} shows results, charts, tables, sources and the letter without script`, async ({
    page,
  }) => {
    await page.goto(at(language, `/practices/${id}/`));
    const calculators = await page.locator('[data-calculator]').evaluateAll((roots) =>
      roots.map((root) => {
        const shown = (selector: string) =>
          [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        return {
          id: (root as HTMLElement).dataset['calculator'],
          results: shown('[data-results]').length,
          question: shown('[data-ask]').length,
          pictures: shown('[data-picture] svg').length,
          note: shown('noscript p').map(({ textContent }) => textContent)[0],
          // Every lens prints a figure, or says that there is none.
          empty: shown('[data-lens] [data-part=central]').filter(({ textContent }) => !textContent.trim())
            .length,
        };
      }),
    );
    expect(calculators.length).toBeGreaterThan(0);
    for (const calculator of calculators)
      expect(calculator).toEqual({
        id: calculator.id,
        results: 1,
        question: 0,
        pictures: 1,
        note: text(language, 'calculator.no-script'),
        empty: 0,
      });

    await page.locator('details.chart-table > summary').first().click();
    await expect(page.locator('details.chart-table tbody tr').first()).toBeVisible();
    const charts = await page.locator('[data-chart]').evaluateAll((figures) =>
      figures.map((figure) => ({
        id: (figure as HTMLElement).dataset['chart'],
        pictures: [...figure.querySelectorAll('[data-chart-box] svg')].filter((svg) => svg.checkVisibility())
          .length,
        filled: figure.querySelectorAll('tbody tr').length > 0,
      })),
    );
    for (const chart of charts) expect(chart).toEqual({ id: chart.id, pictures: 1, filled: true });

    await expect(page.locator('[data-receipt]')).toBeVisible();
    await expect(page.locator('[data-letter-text]')).toContainText('15');
    await expect(page.locator('.script-only').filter({ visible: true })).toHaveCount(0);
  });
}

test('the static results are the model’s figures for the defaults', async ({ page }) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  const model = await modelOf(page);
  const { lenses } = runCalculator(model, {});
  for (const { id } of model.lenses) {
    const row = page.locator(`[data-lens-id="${id}"]`);
    expect(Number(await row.getAttribute('data-central'))).toBeCloseTo(lenses[id]?.central ?? 0, 9);
  }
});

test('a figure is a link to its source on the same page', async ({ page }) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  const figure = page.locator('.prose a.fact[data-fact]').first();
  const id = await figure.getAttribute('data-fact');
  await figure.click();
  await expect(page).toHaveURL(new RegExp(`#fact-${id}$`));
  await expect(page.locator(`#fact-${id} .card`)).toBeInViewport();
});

test('the language switch and the way to the facts work; the search says what to do instead', async ({
  page,
}) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  await page.locator('[data-language-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.locator('[data-search-open]').click();
  await expect(page).toHaveURL(/\/de\/search\/$/);
  await expect(page.locator('noscript p')).toContainText(text('de', 'search.no-script'));
  await page
    .getByRole('main')
    .getByRole('link', { name: text('de', 'nav.facts') })
    .click();
  await expect(page.locator('main a[href$="/de/facts/samples/"]').first()).toBeVisible();
});

test('an embed shows its chart, its table and its source', async ({ page }) => {
  for (const language of languages) {
    await page.goto(at(language, '/embed/shopper-panel-timeline/'));
    await expect(page.locator('[data-chart-box] svg').filter({ visible: true })).toHaveCount(1);
    await page.locator('details.chart-table > summary').click();
    await expect(page.locator('tbody tr').first()).toBeVisible();
    await expect(page.locator('.embed-foot a').first()).toBeVisible();
    await page.goto(at(language, '/embed/three-euros/'));
    await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
    await expect(page.locator('[data-ask]')).toBeHidden();
    // In place of the picture, which a script draws after the answer.
    await expect(page.locator('[data-lens][data-central]').first()).toBeVisible();
  }
});
