import { z } from 'zod';
import { bilingual, change, lens } from './shared';

/** The id of a fact, a chart, a calculator. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write the id in small letters, digits and hyphens, for example `sp-reward-de`.',
  );

/** A number of a chart: a fact as it stands, or a formula over facts; low, central and high follow from it. */
export const quantity = z.union(
  [
    z.strictObject({ fact: id }),
    z.strictObject({
      formula: z.string().min(1),
      facts: z.record(
        z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        z.strictObject({ fact: id, unit: z.string() }),
      ),
      unit: z.string(),
    }),
  ],
  {
    error:
      'A number comes from content/facts: write `{ fact: <id> }`, or `{ formula: "a * b", facts: { a: { fact: <id>, unit: EUR } }, unit: EUR/month }`.',
  },
);

/** A number of a picture: a fact, a formula over facts, or a step of a calculator with its defaults. */
export const anyQuantity = z.union([z.strictObject({ calculator: id, step: z.string() }), quantity], {
  error:
    'A number comes from content/facts or a calculator: write `{ fact: <id> }`, `{ calculator: <id>, step: <name> }`, or a `formula` over `facts` with a `unit`.',
});

/** What every chart says of itself. */
export const common = {
  practice: z.string({ error: 'Name the `practice` that the chart belongs to, or `valuation`.' }),
  version: z.int().min(1, 'Versions count from 1.'),
  /** The finding, at most ten words. */
  title: bilingual,
  /** Measure, unit, place and period. */
  subtitle: bilingual,
  /** What the chart shows, in one sentence. */
  alt: bilingual,
  note: bilingual.optional(),
  /** The lens the chart is about. */
  lens: lens.optional(),
  /** Empty until it is published; then the oldest first. */
  changes: z.array(change).default([]),
};

/** How firm a number is. */
export const status = z.enum(['reported', 'estimated', 'assumed'], {
  error: 'A status is `reported`, `estimated` or `assumed`.',
});
