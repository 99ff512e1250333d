/**
 * Reads fields whenever the browser may have put back what stood in them: after a reload, and when the reader comes Back,
 * with a page kept whole or loaded anew. Scripts run before either is through, so what they read at once may still change.
 *
 * @param read - takes what stands in the fields; may be called several times
 */
export function whenRestored(read: () => void): void {
  if (document.readyState === 'complete') read();
  addEventListener('pageshow', read);
}
