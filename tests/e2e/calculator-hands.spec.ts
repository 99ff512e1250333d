import type { Frame, Page } from 'playwright/test';
import { languages } from '../../src/i18n/languages';
import { expectFigures, modelOf, skipQuestion } from './calculator-page';
import { addressOfEmbed } from './embed-code';
import { at, expect, inTurn, test, text, unfold } from './site';

const path = '/charts/three-euros/';

test.describe('with a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a swipe that begins on a slider and becomes a scroll leaves the value as it was', async ({
    page,
  }) => {
    await page.goto(at('de', path));
    await skipQuestion(page);
    const model = await modelOf(page);
    const slider = page.locator('[data-slider=surveys]');
    await slider.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = (await slider.boundingBox())!;
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const [x, y] = [box.x + box.width * 0.8, box.y + box.height / 2];
    await touch('touchStart', x, y);
    for (let step = 1; step <= 12; step += 1) await touch('touchMove', x, y - 20 * step);
    await touch('touchEnd', x, y - 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expectFigures(page, model, {});
    await expect(slider).toHaveValue('2');
    await expect(page.locator('[data-input=surveys]')).toHaveValue('2');
  });
});

test('what is read out is the yardstick that moved', async ({ page }) => {
  await page.goto(at('en', path));
  await skipQuestion(page);
  const model = await modelOf(page);
  await unfold(page);
  await page.locator('[data-input=fixedReward]').fill('10');
  const live = page.locator('[data-live]');
  await expect(live).toContainText('What people got: €11 to €12 a month, before €4 to €5 a month.');
  expect(model.lenses.some(({ id }) => id === 'company')).toBe(true);
  await expect(live).not.toContainText('ad revenue');
});

for (const language of languages)
  test(`what is taken along shows the state on the screen, or says that it does not: ${language}`, async ({
    page,
  }) => {
    await page.goto(`${at(language, path)}#m=1&surveys=7&own=9`);
    await expect(page.locator('[data-calculator]')).toHaveAttribute('data-awake', '');
    await expect(page.locator('[data-input=surveys]')).toHaveValue('7');
    // The sentence follows in the next frame.
    await expect(page.locator('[data-answer]')).toContainText('9');
    const answer = await page.locator('[data-answer]').textContent();
    const waiting = page.waitForEvent('download');
    await page.locator('[data-save=svg]').click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe('three-euros.svg');
    const svg = decodeURIComponent(file.url());
    const drawn = await page.locator('[data-picture] [data-key=value]').allTextContents();
    for (const value of drawn) expect(svg).toContain(`>${value}<`);
    expect(svg).toContain(answer!.trim().split(/[.;] /)[0]!.slice(0, 12));
    expect(svg).toContain('surveys=7');
    const label = (await page.locator('[data-input-row=surveys] label').first().textContent())!.trim();
    await unfold(page);
    await expect(page.locator('[data-cite]')).toHaveValue(
      new RegExp(`${label}: 7.*#m=1&surveys=7&own=9`, 's'),
    );
    // The sheet is the one file that is made at build.
    await expect(page.locator('[data-sheet]')).toContainText(
      language === 'de' ? 'voreingestellte Werte' : 'default values',
    );
    await page.locator('[data-reset]').click();
    await expect(page.locator('[data-cite]')).toHaveValue(
      new RegExp(text(language, 'calculator.default-values')),
    );
  });

test('an embed takes nothing along itself; its link leads to the page with the same state', async ({
  page,
}) => {
  for (const [turn, id] of ['three-euros', 'bribe-payoff'].entries()) {
    await page.goto(at(inTurn(turn), `/embed/${id}/`));
    await expect(page.locator('[data-save], [data-sheet]')).toHaveCount(0);
    await expect(page.locator('[data-home]')).toHaveAttribute('href', new RegExp(`/charts/${id}/$`));
  }
});

/** Whether what an input moves can be seen: its mark in the picture, or the strip in its place. */
const markSeen = (place: Page | Frame, key: string) =>
  place.evaluate((name) => {
    const within = (element: Element | null) => {
      const box = element?.getBoundingClientRect();
      return !!box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    };
    const mark = document.querySelector(`[data-picture] [data-key="${name}"] [data-key=value]`);
    return within(mark) || within(document.querySelector('[data-strip]'));
  }, key);

/** Moves every open number of a calculator and tells those whose mark was out of sight. */
async function outOfSight(page: Page, place: Page | Frame): Promise<string[]> {
  const lost: string[] = [];
  const model = await modelOf(place);
  for (const [name, lens] of [
    ['surveys', 'reward'],
    ['creditValue', 'reward'],
    ['adRevenue', 'company'],
  ] as const) {
    expect(model.open).toContain(name);
    const field = place.locator(`[data-input="${name}"]`);
    await field.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await field.focus();
    const standing = await field.inputValue();
    await page.keyboard.press('ArrowDown');
    await expect(field).not.toHaveValue(standing);
    await expect
      .poll(() => markSeen(place, lens))
      .toBe(true)
      .catch(() => lost.push(name));
  }
  return lost;
}

test.describe('the strip', () => {
  // Else a scroll that is still under way goes on after the next.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('stands in for a picture that is cut off, but never upon the head of the page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(at('en', '/charts/three-euros/'));
    await page.locator('[data-own-skip]').first().click();
    await page.locator('[data-slider=surveys]').fill('7');
    const strip = page.locator('[data-strip]');
    await page.evaluate(() => scrollTo(0, 200));
    await expect(strip).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(strip).toBeHidden();
    await page.locator('.site-header nav a').first().click({ trial: true });
  });
});

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const)
  test(`the mark that an input moves is in view at ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(at('de', path));
    await skipQuestion(page);
    expect(await outOfSight(page, page)).toEqual([]);
  });

test('the mark that an input moves is in view in a frame of 600 x 600', async ({ page, hosts, site }) => {
  const address = addressOfEmbed({ site }, 'three-euros');
  await page.goto(
    hosts.page('plain', { code: `<iframe src="${address}" width="600" height="600"></iframe>` }),
  );
  const frame = page.frames()[1]!;
  await frame.waitForLoadState('load');
  await skipQuestion(frame);
  await frame.locator('.assumptions > summary').click();
  expect(await outOfSight(page, frame)).toEqual([]);
});
