import { z } from 'zod';
import { day } from './shared';

/** The head of a standing page such as privacy. */
export const pageSchema = z.strictObject({
  title: z.string(),
  description: z.string().min(40).max(200),
  updated: day,
});
