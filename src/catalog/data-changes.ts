import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentError } from '../schemas/content-error';
import { bilingual, day } from '../schemas/shared';

const changesSchema = z
  .array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Write the version as 1.0.0.'),
      date: day,
      text: bilingual,
    }),
  )
  .min(1);

/** A release of the data: its version, its day, and what changed. */
export type DataChange = z.infer<typeof changesSchema>[number];

const file = 'content/data/changes.yaml';

/**
 * The change log of the data, newest first.
 *
 * @throws ContentError naming the field that does not fit
 */
export function dataChanges(): DataChange[] {
  const result = changesSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new ContentError(file, path.join('.'), 'does not fit', message);
}
