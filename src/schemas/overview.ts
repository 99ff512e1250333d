import { z } from 'zod';
import { anyQuantity, common, id, status } from './chart-parts';
import { bilingual, lens } from './shared';

/** What a deal says in one column: whether it happened, an amount, and words. */
const cell = z.strictObject({
  /** `reported` where somebody says so and nothing proves it; missing where the column only compares. */
  answer: z.enum(['yes', 'no', 'reported'], { error: 'An answer is `yes`, `no` or `reported`.' }).optional(),
  words: bilingual,
  quantity: anyQuantity.optional(),
  /** The fact that words without a number rest on. */
  fact: id.optional(),
  lens: lens.optional(),
  status: status.optional(),
});

/** Deals side by side: who was asked, who was paid, who else was paid. */
export const overview = z
  .strictObject({
    ...common,
    type: z.literal('overview'),
    columns: z.array(bilingual).min(2),
    rows: z
      .array(
        z.strictObject({
          practice: id,
          label: bilingual,
          note: bilingual.optional(),
          cells: z.array(cell),
        }),
      )
      .min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    rows.forEach((row, index) => {
      if (row.cells.length !== columns.length)
        context.addIssue({
          code: 'custom',
          path: ['rows', index, 'cells'],
          message: `A row has one cell for each of the ${columns.length} columns; here are ${row.cells.length}.`,
        });
    });
  });
