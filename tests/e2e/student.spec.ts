import { play } from './class-play';
import { at, expect, test } from './site';

test('a damaged link says so and asks the usual question', async ({ page }) => {
  await page.goto(`${at('en', '/c/')}#3H8-K2QX`);
  await expect(page.locator('[data-bad-link]')).toBeVisible();
  await expect(page.locator('[data-own-input]')).toBeVisible();
});

for (const path of ['/d/', '/c/'])
  test(`${path} shows one thing a screen, and prints the result with the student’s words on one page`, async ({
    page,
  }) => {
    const language = 'de';
    await page.setViewportSize({ width: 360, height: 740 });
    const inView = async (selector: string) => {
      const box = (await page.locator(selector).filter({ visible: true }).first().boundingBox())!;
      expect(box.y + box.height, selector).toBeLessThanOrEqual(740);
    };
    if (path === '/d/') {
      await play(page, language, 2);
      await page.locator('.step-2 [data-to-step]').click();
    } else {
      await page.goto(at(language, path));
      await page.locator('[data-own-input]').fill('12,50');
      await inView('[data-own-show]');
      await page.keyboard.press('Enter');
      await inView('.step-0 [data-to-step]');
      await page.locator('.step-0 [data-to-step]').click();
    }
    await inView('.step-1 [data-to-step="2"]');
    const words = 'Weil mein Handy mir gehört.\nUnd weil niemand gefragt hat.';
    await page.locator('[data-words]').fill(words);
    await page.locator('.step-1 [data-to-step="2"]').click();
    await inView('[data-class-copy]');
    await expect(page.locator('.hand-in .qr')).toBeInViewport();
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(Number(/\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1])).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-words-printed]')).toHaveText(words);
    for (const shown of [
      '[data-words-printed]',
      '.hand-in .qr',
      path === '/d/' ? '[data-own]' : '[data-answer]',
    ])
      await expect(page.locator(shown)).toBeVisible();
    await expect(page.locator('button').filter({ visible: true })).toHaveCount(0);
  });

test('a lesson’s slides fill the screen without what the teacher expects', async ({ page }) => {
  const language = 'de';
  await page.goto(at(language, '/classroom/how-many-points/slides/'));
  await expect(page.locator('[data-deck] .expected').first()).toBeVisible();
  await page.locator('[data-show-slides]').click();
  const projector = page.locator('[data-projector]');
  await expect(projector.locator('.slide')).toHaveCount(await page.locator('[data-deck] > .slide').count());
  await expect(projector.locator('.expected')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(projector.locator('.question:visible')).toHaveCount(1);
});
