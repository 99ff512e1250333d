import { readDealCode, writeDealCode, type DealChoices, type DealSet } from '../../models/deal-code';

/** What an address says: answers, that its answers fit no deals, and whether a class link brought the reader. */
export interface DealAddress {
  choices?: DealChoices;
  bad: boolean;
  inClass: boolean;
}

/**
 * Reads an address: answers stand as a code behind `#deals=`, in embeds behind `?deals=`, since hosts use the fragment.
 * `#class=deals` is a class link that starts with the deals.
 *
 * @param fragment - with or without its sign. Never throws.
 * @example readAddress('#class=deals', set).inClass // true
 */
export function readAddress(fragment: string, set: DealSet): DealAddress {
  const parameters = new URLSearchParams(fragment.replace(/^[#?]/, ''));
  const code = parameters.get('deals');
  const inClass = (parameters.get('class') ?? '').split('.').indexOf('deals') >= 0;
  if (code === null) return { bad: false, inClass };
  const read = readDealCode(set, code);
  return 'choices' in read ? { choices: read.choices, bad: false, inClass } : { bad: true, inClass };
}

/**
 * Writes answers into the part of an address that brings them back; nothing where there are none.
 *
 * @example writeAddress(set, [{ answer: 'take' }]) // 'deals=…'
 */
export function writeAddress(set: DealSet, choices: DealChoices, inClass = false): string {
  const parts = [
    ...(inClass ? ['class=deals'] : []),
    ...(choices.some(Boolean) ? [`deals=${writeDealCode(set, choices)}`] : []),
  ];
  return parts.join('&');
}
