import { languages } from '../../src/i18n/languages';
import { expectFigures, modelOf, skipQuestion } from './calculator-page';
import { at, expect, tabTo, test, text } from './site';

const path = '/charts/three-euros/';

for (const language of languages)
  test.describe(language, () => {
    test.beforeEach(({ page }) => page.goto(at(language, path)));

    test('asks for the reader’s own price, and answers in a sentence before anything else', async ({
      page,
    }) => {
      await expect(page.locator('[data-own-input]')).toBeVisible();
      await expect(page.locator('[data-calculator] [data-results]')).toBeHidden();
      await expect(page.locator('details.work')).toBeHidden();
      await page.locator('[data-own-input]').fill('5');
      await page.getByRole('button', { name: text(language, 'calculator.ask-show') }).click();
      await expect(page.locator('[data-ask]')).toBeHidden();
      await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
      const answer = page.locator('[data-answer]');
      await expect(answer).toBeFocused();
      await expect(answer).toContainText(language === 'de' ? 'Du willst 5\u00a0€' : 'You want €5');
      await expect(page.locator('[data-share]')).toHaveValue(/#m=1&own=5$/);
    });

    test('takes “no price” for an answer', async ({ page }) => {
      await page.getByRole('button', { name: text(language, 'calculator.ask-none') }).click();
      await expect(page.locator('[data-answer]')).toContainText(
        language === 'de' ? 'um keinen Preis' : 'at no price',
      );
      await expect(page.locator('[data-own-input]')).toHaveAttribute('data-value', 'none');
      await expect(page.locator('[data-share]')).toHaveValue(/#m=1&own=none$/);
    });

    test('lets the reader skip the question', async ({ page }) => {
      await page.getByRole('button', { name: text(language, 'calculator.ask-skip'), exact: true }).click();
      await expect(page.locator('[data-answer]')).toBeFocused();
      await expect(page.locator('[data-answer]')).not.toContainText(/You want|Du willst/);
      await expect(page.locator('[data-share]')).not.toHaveValue(/[?#]/);
    });
  });

test('an answer takes the focus at once, and never back from where the reader went meanwhile', async ({
  page,
}) => {
  await page.goto(at('en', path));
  await expect(page.locator('[data-calculator]')).toHaveAttribute('data-awake', '');
  const focused = (selector: string) =>
    page.evaluate((button) => {
      document.querySelector<HTMLElement>(button)!.click();
      return [...document.activeElement!.attributes].map(({ name }) => name);
    }, selector);
  expect(await focused('[data-own-skip]')).toContain('data-answer');
  expect(await focused('[data-own-again]')).toContain('data-own-input');
  const field = page.locator('[data-input=surveys]');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-own-skip]')!.click();
    document.querySelector<HTMLElement>('[data-input=surveys]')!.focus();
  });
  await page.waitForTimeout(300);
  await expect(field).toBeFocused();
});

test('the answer can be changed', async ({ page }) => {
  await page.goto(at('en', path));
  await page.getByRole('button', { name: text('en', 'calculator.ask-none') }).click();
  await page.getByRole('button', { name: text('en', 'calculator.own-change') }).click();
  await expect(page.locator('[data-own-input]')).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-share]')).toHaveValue(/#m=1&own=7$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  for (const [turn, place] of [
    path,
    '/calculator/',
    '/practices/shopper-panel/',
    '/embed/three-euros/',
  ].entries())
    test(`the sentence and the top of the picture are in the window after the tap: ${place}`, async ({
      page,
    }) => {
      await page.goto(at(languages[turn % 2]!, place));
      const root = page.locator('[data-calculator]').first();
      await root.scrollIntoViewIfNeeded();
      await expect(root).toHaveAttribute('data-awake', '');
      await root.locator('[data-own-input]').fill('20');
      await root.locator('[data-own-show]').tap();
      await expect(root.locator('[data-answer]')).toBeFocused();
      await expect
        .poll(() =>
          root.evaluate((element) => {
            const box = (selector: string) => element.querySelector(selector)!.getBoundingClientRect();
            const [answer, picture] = [box('[data-answer]'), box('[data-picture]')];
            return [answer.top >= 0, answer.bottom <= innerHeight, picture.top + 150 <= innerHeight];
          }),
        )
        .toEqual([true, true, true]);
    });
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
  const link = async () => new URL(await page.locator('[data-share]').inputValue());
  await expect.poll(async () => (await link()).hash).toBe('#m=1&surveys=4');
  expect((await link()).search).toBe('');
  await expect.poll(() => new URL(page.url()).hash).toBe('#m=1&surveys=4');
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('[data-slider=surveys]').inputValue()).toBe('4');

  await page.getByRole('button', { name: text('en', 'calculator.reset') }).click();
  await expectFigures(page, model, {});
  await expect(page.locator('[data-input=surveys]')).toHaveValue(
    String(model.inputs.find(({ name }) => name === 'surveys')!.initial!.central),
  );
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await expect.poll(chart).toBe(chartBefore);
});

test('a slider and its field move together', async ({ page }) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  await page.locator('[data-slider=surveys]').fill('10');
  await expect(page.locator('[data-input=surveys]')).toHaveValue('10');
  await expectFigures(page, await modelOf(page), { surveys: 10 });
});

test('a value outside the range stays in the field with a message, and the last good one goes on counting', async ({
  page,
}) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const model = await modelOf(page);
  const field = page.locator('[data-input=surveys]');
  await field.fill('7');
  await expectFigures(page, model, { surveys: 7 });
  for (const typed of ['999', '2.5', '-2', 'many']) {
    await field.fill(typed);
    await field.blur();
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-problem=surveys]')).toContainText('7');
    await expectFigures(page, model, { surveys: 7 });
  }
  await field.fill('8');
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expect(page.locator('[data-problem=surveys]')).toBeEmpty();
  await expectFigures(page, model, { surveys: 8 });
});

test('the wheel over a field changes nothing', async ({ page }) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const field = page.locator('[data-input=surveys]');
  await field.focus();
  await field.hover();
  await page.mouse.wheel(0, -200);
  await page.waitForTimeout(200);
  await expect(field).toHaveValue('2');
});

test('an input without a default leaves its results empty until the reader gives a figure', async ({
  page,
}) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const model = await modelOf(page);
  const open = model.inputs.find(({ initial, options }) => initial === null && !options)!;
  const field = page.locator(`[data-input="${open.name}"]`);
  await page.locator('details.more').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await expect(field).toHaveValue('');
  await expectFigures(page, model, {});
  await field.fill(String(open.min * 2));
  await expectFigures(page, model, { [open.name]: open.min * 2 });
});

test('works with the keyboard alone', async ({ page }) => {
  await page.goto(at('en', path));
  const model = await modelOf(page);
  await tabTo(page, page.locator('[data-own-input]'));
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-answer]')).toBeFocused();
  await tabTo(page, page.locator('[data-input=surveys]'));
  await page.keyboard.press('ArrowUp');
  await expectFigures(page, model, { surveys: 3 });
  const folded = page.locator('details.more:has([data-input=withFixed]) > summary');
  await tabTo(page, folded);
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('[data-input=withFixed]'));
  await page.keyboard.press('Space');
  await expectFigures(page, model, { withFixed: 0, surveys: 3 });
  await tabTo(page, page.getByRole('button', { name: text('en', 'calculator.reset') }));
  await page.keyboard.press('Enter');
  await expectFigures(page, model, {});
  await tabTo(page, page.locator('details.work > summary'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-step=reward]')).toBeVisible();
});

test('a result is read out once the reader pauses, beside what it was before', async ({ page }) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  await page.locator('[data-input=surveys]').fill('5');
  await expect(page.locator('[data-live]')).toContainText(/, before €/);
});

for (const [language, calculator, input, moved] of [
  ['en', 'free-sample', 'samples', 'One further figure has changed.'],
  ['de', 'free-sample', 'samples', 'Eine weitere Zahl hat sich geändert.'],
  ['en', 'five-rulers', 'months', '3 further figures have changed.'],
  ['de', 'five-rulers', 'months', '3 weitere Zahlen haben sich geändert.'],
] as const)
  test(`what moved besides is counted: ${language}, ${calculator}`, async ({ page }) => {
    await page.goto(at(language, `/charts/${calculator}/`));
    await skipQuestion(page);
    await page.locator(`[data-input=${input}]`).fill('5');
    await expect(page.locator('[data-live]')).toContainText(moved);
  });

test('a button that is pressed before the script is there works once it is', async ({ page }) => {
  let release = () => undefined as void;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/calculator-start/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at('en', path));
  await skipQuestion(page);
  await expect(page.locator('.results')).toBeHidden();
  release();
  await expect(page.locator('.results')).toBeVisible();
});
