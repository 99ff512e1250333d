import { launch, type Frame, type Page } from 'puppeteer-core';
import { browserFlags } from '../../src/commands/find-browser.mjs';
import { viewport, type EngineBrowser } from './browser';

/** Starts Chromium over its own protocol, or Firefox over WebDriver BiDi. */
export async function startPuppeteer(
  engine: 'chromium' | 'firefox',
  executablePath: string,
): Promise<EngineBrowser> {
  const browser = await launch({
    browser: engine === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: engine === 'chromium' ? browserFlags : [],
    // Firefox keeps pages whole for Back, and its driver loses them then; loaded anew, they also get their fields back.
    extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
    defaultViewport: viewport,
    // A busy machine takes its time for the first start.
    timeout: 90_000,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  let place: Page | Frame = page;
  return {
    open: async (address) => void (await page.goto(address)),
    // Waits for nothing: a page that was kept whole tells of no loading.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    reload: async () => void (await page.reload()),
    evaluate: (read, ...given) => place.evaluate(read as (...given: unknown[]) => never, ...given),
    click: (selector) => place.locator(selector).click(),
    fill: (selector, value) => place.locator(selector).fill(value),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    inFrame: async (act, index = 0) => {
      await page.waitForSelector('iframe');
      place = (await (await page.$$('iframe'))[index]!.contentFrame())!;
      try {
        return await act();
      } finally {
        place = page;
      }
    },
    print: () => page.pdf({ format: 'a4' }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => browser.close(),
  };
}
