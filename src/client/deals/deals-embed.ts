import { wakeDeals } from './deals';

/** The deals in a frame: their answers stand behind `?`, since hosts use the fragment. */
for (const root of document.querySelectorAll<HTMLElement>('[data-deals]')) wakeDeals(root, true);
