import { z } from 'zod';

/** Interface texts of one language: flat dotted keys. */
export const interfaceSchema = z.record(z.string(), z.string());
