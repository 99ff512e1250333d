/**
 * Fetches the card of a fact from the page of its topic, once a topic, so that the atlas need not hold every quote. Puts
 * it where `source-cards` looks for it.
 *
 * @param link - leads to the fact's permanent address and names it in `data-fact`
 * @returns false when there is no such card or the page cannot be had
 */
export async function fetchCard(link: HTMLAnchorElement, shelf: HTMLElement): Promise<boolean> {
  const id = `fact-${link.dataset['fact']}`;
  if (document.getElementById(id)) return true;
  const page = await topicPage(link.href.split('#')[0]!);
  const card = page?.getElementById(id)?.querySelector('.card');
  if (!card) return false;
  const place = document.createElement('div');
  place.id = id;
  place.append(document.importNode(card, true));
  shelf.append(place);
  return true;
}

/** Without the styles of the page: the policy of this one would refuse them, aloud. */
const bare = (html: string) => html.replace(/<style[^]*?<\/style>/g, '');

const pages = new Map<string, Promise<Document | null>>();

function topicPage(address: string): Promise<Document | null> {
  let page = pages.get(address);
  if (!page) {
    page = fetch(address)
      .then(async (response) =>
        response.ok ? new DOMParser().parseFromString(bare(await response.text()), 'text/html') : null,
      )
      .catch(() => null);
    pages.set(address, page);
  }
  return page;
}

/** Lets a plain click on a fact's link open its card; other clicks, and a page that cannot be had, follow the link. */
export function openCards(root: HTMLElement, shelf: HTMLElement): void {
  root.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-fact]');
    if (!link || document.getElementById(`fact-${link.dataset['fact']}`)) return;
    event.preventDefault();
    event.stopPropagation();
    // With the card in place, the same click does what it does in an article.
    void fetchCard(link, shelf).then((found) => (found ? link.click() : location.assign(link.href)));
  });
}
