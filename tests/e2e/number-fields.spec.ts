import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, pageFiles } from './built';
import { at, expect, test } from './site';

test('no page has a number field of the browser’s own, which reads the browser’s language', () => {
  const own = pageFiles.filter((file) => /type="?number\b/.test(readFileSync(join(folder, file), 'utf8')));
  // The class set gets its fields with the rest of the class page.
  expect(own.filter((file) => !file.endsWith('classroom/class/index.html'))).toEqual([]);
});

test('the height of an embed is read in the language of the page, and refused with a message', async ({
  page,
}) => {
  await page.goto(at('de', '/charts/shopper-panel-timeline/'));
  await page.locator('[data-option=heightKind]').selectOption('fixed');
  const field = page.locator('[data-option=height]');
  const code = page.locator('#embed-code');
  await field.fill('1.000');
  await expect(code).toHaveValue(/height="1000"/);
  for (const wrong of ['99', '5000', 'hoch', '700,5']) {
    await field.fill(wrong);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-height-problem]')).not.toBeEmpty();
    await expect(code).toHaveValue(/height="1000"/);
    await expect(field).toHaveValue(wrong);
  }
  await field.press('ArrowUp');
  await expect(code).toHaveValue(/height="1001"/);
  await expect(page.locator('[data-height-problem]')).toBeEmpty();
});
