import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Builder, By, Key, until } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote';
import { viewport, type EngineBrowser } from './browser';

const keys = { Escape: Key.ESCAPE, Enter: Key.ENTER, ArrowRight: Key.ARROW_RIGHT, ArrowDown: Key.ARROW_DOWN };

/** An X server without a screen, on a display number of its own choice; it ends with its last program. */
async function startDisplay(program: string) {
  const server = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp', '-terminate'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const failed = once(server, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code} before it had a display.`);
  });
  const [number] = (await Promise.race([once(server.stdio[3] as Readable, 'data'), failed])) as [Buffer];
  failed.catch(() => undefined);
  return { name: `:${String(number).trim()}`, close: () => server.kill() };
}

/** Starts WebKitGTK's MiniBrowser, which its driver brings along, over plain WebDriver. */
export async function startWebkit(program: { driver: string; display: string }): Promise<EngineBrowser> {
  const display = await startDisplay(program.display);
  const service = new DriverService.Builder(program.driver)
    .setLoopback(true)
    .setEnvironment({
      ...(process.env as Record<string, string>),
      DISPLAY: display.name,
      GDK_BACKEND: 'x11',
      // Containers run as root and have no graphics card.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    })
    .build();
  const stop = async () => {
    await service.kill();
    // Takes the browser with it, should that still be there.
    display.close();
  };
  try {
    const driver = await new Builder()
      .usingServer(await service.start(60_000))
      .withCapabilities({ browserName: 'MiniBrowser' })
      .build();
    const find = async (selector: string) => {
      const element = await driver.wait(until.elementLocated(By.css(selector)), 30_000, selector);
      await driver.wait(until.elementIsVisible(element), 30_000, selector);
      // The driver does not wait for pages that glide.
      await driver.executeScript(
        (found: Element) => found.scrollIntoView({ behavior: 'instant', block: 'center' }),
        element,
      );
      return element;
    };
    const inner = await driver.executeScript<number[]>(
      'return [outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    const [aside = 0, above = 0] = inner;
    await driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, width: viewport.width + aside, height: viewport.height + above });
    return {
      open: (address) => driver.get(address),
      back: () => driver.navigate().back(),
      reload: () => driver.navigate().refresh(),
      evaluate: (read, ...given) => driver.executeScript(read as (...given: unknown[]) => never, ...given),
      click: async (selector) => (await find(selector)).click(),
      fill: async (selector, value) => {
        const field = await find(selector);
        if ((await field.getTagName()) === 'select') {
          await field.findElement(By.css(`option[value="${value}"]`)).click();
          return;
        }
        // Not emptied first: that alone would already be an answer, and bring the default back.
        await driver.executeScript((found: HTMLInputElement) => found.select(), field);
        await field.sendKeys(value);
      },
      type: async (text) => (await driver.switchTo().activeElement()).sendKeys(text),
      press: async (key) => (await driver.switchTo().activeElement()).sendKeys(keys[key]),
      inFrame: async (act, index = 0) => {
        await driver.wait(until.ableToSwitchToFrame(index), 30_000);
        try {
          return await act();
        } finally {
          await driver.switchTo().defaultContent();
        }
      },
      screenshot: async (file) => writeFile(file, await driver.takeScreenshot(), 'base64'),
      close: async () => {
        try {
          await driver.quit();
        } finally {
          await stop();
        }
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
