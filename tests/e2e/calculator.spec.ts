import { languages } from '../../src/i18n/languages';
import { expectFigures, modelOf, skipQuestion } from './calculator-page';
import { at, expect, tabTo, test, text } from './site';

const path = '/charts/three-euros/';

for (const language of languages)
  test.describe(language, () => {
    test.beforeEach(({ page }) => page.goto(at(language, path)));

    test('asks for the reader’s own price before any result shows', async ({ page }) => {
      await expect(page.locator('[data-own]')).toBeVisible();
      await expect(page.locator('[data-calculator] [data-results]')).toBeHidden();
      await expect(page.locator('details.work')).toBeHidden();
      await page.locator('[data-own]').fill('5');
      await page.getByRole('button', { name: text(language, 'calculator.ask-show') }).click();
      await expect(page.locator('[data-ask]')).toBeHidden();
      await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
      await expect(page.locator('[data-own-line] li').first()).toContainText(
        text(language, 'calculator.own'),
      );
      await expect(page.locator('[data-own-line] li').nth(1)).toBeVisible();
      await expect(page.locator('[data-picture]')).toBeFocused();
      await expect(page.locator('[data-share]')).toHaveValue(/[?&]own=5$/);
    });

    test('takes “no price” for an answer', async ({ page }) => {
      await page.getByRole('button', { name: text(language, 'calculator.ask-none') }).click();
      await expect(page.locator('[data-own-line]')).toContainText(text(language, 'calculator.own-none'));
      await expect(page.locator('[data-share]')).toHaveValue(/[?&]own=none$/);
    });

    test('lets the reader skip the question, and change the answer later', async ({ page }) => {
      await page.getByRole('button', { name: text(language, 'calculator.ask-skip'), exact: true }).click();
      await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
      await expect(page.locator('[data-own-line]')).toBeEmpty();
      await expect(page.locator('[data-share]')).not.toHaveValue(/\?/);
    });
  });

test('the answer can be changed', async ({ page }) => {
  await page.goto(at('en', path));
  await page.getByRole('button', { name: text('en', 'calculator.ask-none') }).click();
  await page.getByRole('button', { name: text('en', 'calculator.own-change') }).click();
  await expect(page.locator('[data-own]')).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-share]')).toHaveValue(/[?&]own=7$/);
});

test('an input changes lenses, shown work, chart, share link and address together; reset takes all back', async ({
  page,
}) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const model = await modelOf(page);
  await page.locator('details.work > summary').click();
  await expectFigures(page, model, {});
  const chart = () => page.locator('[data-picture] svg:visible').evaluate((svg) => svg.outerHTML);
  const work = () => page.locator('[data-step=reward] [data-part=figures]').innerHTML();
  const [chartBefore, workBefore] = [await chart(), await work()];

  await page.locator('[data-input=surveys]').fill('4');
  await expectFigures(page, model, { surveys: 4 });
  await expect.poll(chart).not.toBe(chartBefore);
  expect(await work()).not.toBe(workBefore);
  const link = await page.locator('[data-share]').inputValue();
  expect(new URL(link).search).toBe('?m=1&surveys=4');
  expect(new URL(page.url()).search).toBe('?m=1&surveys=4');
  expect(await page.locator('[data-slider=surveys]').inputValue()).toBe('4');

  await page.getByRole('button', { name: text('en', 'calculator.reset') }).click();
  await expectFigures(page, model, {});
  await expect(page.locator('[data-input=surveys]')).toHaveValue(
    String(model.inputs.find(({ name }) => name === 'surveys')!.initial!.central),
  );
  expect(new URL(page.url()).search).toBe('');
  await expect.poll(chart).toBe(chartBefore);
});

test('a slider and its field move together', async ({ page }) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  await page.locator('[data-slider=surveys]').fill('10');
  await expect(page.locator('[data-input=surveys]')).toHaveValue('10');
  await expectFigures(page, await modelOf(page), { surveys: 10 });
});

test('a value outside the range counts as the nearest, and the field says so once it is left', async ({
  page,
}) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const field = page.locator('[data-input=surveys]');
  await field.fill('999');
  await expectFigures(page, await modelOf(page), { surveys: 20 });
  await field.blur();
  await expect(field).toHaveValue('20');
});

test('an input without a default leaves its results empty until the reader gives a figure', async ({
  page,
}) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const model = await modelOf(page);
  const open = model.inputs.find(({ initial, options }) => initial === null && !options)!;
  const field = page.locator(`[data-input="${open.name}"]`);
  await expect(field).toHaveValue('');
  await expectFigures(page, model, {});
  await field.fill(String(open.min * 2));
  await expectFigures(page, model, { [open.name]: open.min * 2 });
});

test('works with the keyboard alone', async ({ page }) => {
  await page.goto(at('en', path));
  const model = await modelOf(page);
  await tabTo(page, page.locator('[data-own]'));
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
  await page
    .locator('[data-calculator]')
    .evaluate((root) => root.querySelector<HTMLElement>('.inputs input[data-input]')!.focus());
  await tabTo(page, page.locator('[data-input=withFixed]'));
  await page.keyboard.press('Space');
  await expectFigures(page, model, { withFixed: 0 });
  await tabTo(page, page.locator('[data-input=surveys]'));
  await page.keyboard.press('ArrowUp');
  await expectFigures(page, model, { withFixed: 0, surveys: 3 });
  await tabTo(page, page.getByRole('button', { name: text('en', 'calculator.reset') }));
  await page.keyboard.press('Enter');
  await expectFigures(page, model, {});
  await tabTo(page, page.locator('details.work > summary'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-step=reward]')).toBeVisible();
});

test('a result is read out once the reader pauses', async ({ page }) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  await page.locator('[data-input=surveys]').fill('5');
  await expect(page.locator('[data-live]')).toContainText(text('en', 'calculator.updated').split('{')[0]!);
});
