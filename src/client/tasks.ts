/** Lets the browser do what it has to do before the rest of a long piece of work. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * Lets the browser make its first number format in a task of its own: it looks through all its languages for that, which
 * takes longer than all that a page then does with numbers.
 */
export async function readyNumbers(): Promise<void> {
  new Intl.NumberFormat(document.documentElement.lang);
  await nextTask();
}
