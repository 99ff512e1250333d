import { getCollection } from 'astro:content';
import type { Lead } from '../schemas/search';

/** A lead of `content/search` with the place where it stands. */
export interface PlacedLead extends Lead {
  /** For messages to those who write content: `content/search/money.yaml`. */
  file: string;
  name: string;
}

/** The questions and other words that lead to pages, in the order of their files. */
export const loadLeads = async (): Promise<PlacedLead[]> =>
  (await getCollection('search')).flatMap(({ id, data }) =>
    Object.entries(data as Record<string, Lead>).map(([name, lead]) => ({
      ...lead,
      file: `content/search/${id}.yaml`,
      name,
    })),
  );
