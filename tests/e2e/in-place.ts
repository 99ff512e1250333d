/**
 * Puts another page of the site in the place of this one, as it is before its scripts run, which saves most of a visit.
 * Runs in the page.
 */
export async function replaceBy(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok && !address.endsWith('/404.html')) throw new Error(`${address} answers ${answer.status}`);
  // The policy of this page allows its own styles alone, and no policy forbids sheets that a script makes.
  const styles: string[] = [];
  const html = (await answer.text()).replace(/<style[^>]*>([^]*?)<\/style>/g, (_, text: string) => {
    styles.push(text);
    return '';
  });
  if (styles.length === 0) throw new Error(`${address} has no styles`);
  const other = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.importNode(other.documentElement, true));
  document.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
