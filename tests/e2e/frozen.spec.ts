import { frozenCopy } from '../../src/commands/freeze.mjs';
import type { Language } from '../../src/i18n/languages';
import { pages } from './built';
import { at, expect, inTurn, test, text } from './site';

test('frozen embeds open in one request and without an error', async ({ page, site, traffic }) => {
  const frozen = pages.filter((address) => /^\/embed\/[^/]+\/v\d+\/$/.test(address));
  // Their files never change, which tests/content/frozen.test.ts watches; every third, in turns of languages, shows the rest.
  for (const [turn, address] of frozen.filter((_, index) => index % 3 === 0).entries())
    await openFrozen(new URL(`.${at(inTurn(turn), address)}`, site.address).href);
  // And one as it would be frozen today.
  const made = new URL('./embed/three-euros/v999/', site.address).href;
  const body = await frozenToday(site.address, 'three-euros', 'en');
  await page.route(made, (route) => route.fulfill({ contentType: 'text/html', body }));
  await openFrozen(made);

  async function openFrozen(whole: string) {
    const before = traffic.requests.length;
    await page.goto(whole);
    expect.soft(traffic.requests.slice(before), whole).toEqual([whole]);
    await expect.soft(page.locator('svg').first(), whole).toBeAttached();
    await expect.soft(page.locator('.embed-foot a').first(), whole).toBeVisible();
  }
});

/** A built embed as it would be frozen today on a site that has an address. */
async function frozenToday(site: string, id: string, language: Language) {
  const built = await (await fetch(new URL(at(language, `/embed/${id}/`), site))).text();
  const page = new URL(/canonical" href="([^"]+)"/.exec(built)![1]!);
  const placed = built
    .replaceAll(page.origin, 'https://datenwert.example')
    .replaceAll(page.host, 'datenwert.example');
  return frozenCopy(placed, {
    date: '2027-03-01',
    words: (of) => text(of as Language, 'embed.frozen', { date: '{date}' }),
  });
}

for (const [turn, id] of ['shopper-panel-timeline', 'three-euros'].entries())
  test(`a frozen copy of ${id} saved to a disk tells version, day and address, and leads to its changes`, async ({
    page,
    site,
  }) => {
    const language = inTurn(turn);
    // A page without an address of its own, as a file on a disk is.
    await page.setContent(await frozenToday(site.address, id, language));
    const path = at(language, `/charts/${id}/`).slice(1);
    const foot = page.locator('.embed-foot');
    await expect(foot).toContainText(text(language, 'embed.version', { version: 1 }));
    await expect(foot).toContainText(
      text(language, 'embed.frozen', { date: language === 'en' ? '1 March 2027' : '1. März 2027' }),
    );
    await expect(foot).toContainText(`datenwert.example${path}`);
    const whole = `https://datenwert.example${path}`;
    await expect(foot.locator('a').first()).toHaveAttribute('href', whole);
    await expect(foot.locator(`a[href="${whole}#changes"]`)).toBeVisible();
    // That list is there.
    await page.goto(at(language, `/charts/${id}/#changes`));
    await expect(page.locator('#changes')).toBeInViewport();
    await expect(page.locator('#changes + ul > li').last()).toContainText(
      text(language, 'embed.version', { version: 1 }),
    );
  });
