import { getCollection } from 'astro:content';
import { ContentError } from '../schemas/content-error';
import type { DealSetData } from '../schemas/deal-set';

/**
 * The version of the five deals and the log of their changes.
 *
 * @throws ContentError when content/five-deals.yaml does not exist
 */
export async function loadDealSet(): Promise<DealSetData> {
  const set = (await getCollection('dealSet'))[0]?.data;
  if (!set)
    throw new ContentError(
      'content/five-deals.yaml',
      'the file',
      'is missing',
      'Restore it with its version.',
    );
  return set;
}
