/**
 * Sets the text of an element that holds nothing else. Only what differs is written, and into the text that is there: to
 * the browser a new text node is a new child, for which it looks at the style of everything around.
 */
export function writeText(element: Element | null, text: string): void {
  if (!element || element.textContent === text) return;
  const { firstChild } = element;
  if (firstChild?.nodeType === 3 && !firstChild.nextSibling && text) firstChild.nodeValue = text;
  else element.textContent = text;
}
