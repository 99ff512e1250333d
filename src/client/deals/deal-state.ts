import { readDealCode, writeDealCode, type DealChoices, type DealSet } from '../../models/deal-code';

/** What an address says: answers, or that its answers fit no deals. */
export interface DealAddress {
  choices?: DealChoices;
  bad: boolean;
}

/**
 * Reads an address: answers stand as a code behind `#deals=`, in embeds behind `?deals=`, since hosts use the fragment.
 *
 * @param fragment - with or without its sign. Never throws.
 * @example readAddress('#cases', set) // { bad: false }
 */
export function readAddress(fragment: string, set: DealSet): DealAddress {
  const parameters = new URLSearchParams(fragment.replace(/^[#?]/, ''));
  const code = parameters.get('deals');
  if (code === null) return { bad: false };
  const read = readDealCode(set, code);
  return 'choices' in read ? { choices: read.choices, bad: false } : { bad: true };
}

/**
 * Writes answers into the part of an address that brings them back; nothing where there are none.
 *
 * @example writeAddress(set, [{ answer: 'take' }]) // 'deals=…'
 */
export const writeAddress = (set: DealSet, choices: DealChoices): string =>
  choices.some(Boolean) ? `deals=${writeDealCode(set, choices)}` : '';
