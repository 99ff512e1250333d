import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** The rules of WCAG 2.2 A and AA. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const ofColours = ['color-contrast', 'link-in-text-block'];
/** What follows from colours and layout, and takes most of the time: one page of a kind shows all of both. */
export const ofLooks = [...ofColours, 'target-size'];

/**
 * What axe finds in a page, told with where it was found.
 *
 * @param runOnly - rules, or tags of rules
 * @param without - rules to leave out
 * @param within - selector of the part to look at
 */
export async function axeFaults(
  page: Page,
  where: string,
  runOnly: string[],
  without: string[] = [],
  within = 'html',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ where, runOnly, without, within }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, {
        runOnly,
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            ({ target, failureSummary }) =>
              `${where} ${id} ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
          ),
      );
    },
    { where, runOnly, without, within },
  );
}
