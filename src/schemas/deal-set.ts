import { z } from 'zod';
import { change } from './shared';

/** The five deals together: `content/five-deals.yaml`. */
export const dealSetSchema = z.strictObject({
  /** Goes up whenever a deal, its answers or their order change. */
  version: z.int().min(1),
  changes: z.array(change).default([]),
});

export type DealSetData = z.infer<typeof dealSetSchema>;
