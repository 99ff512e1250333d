import { z } from 'zod';
import { anyQuantity, common, id, status } from './chart-parts';
import { bilingual, lens } from './shared';

/** The parts that each form of a lead picture needs. */
const pictureRoles = {
  coins: ['whole', 'part'],
  coupon: ['coupon', 'years'],
  parcel: ['brand', 'fee', 'amazon', 'sample', 'person', 'data'],
  'price-list': ['line', 'total'],
  route: ['phone', 'gate', 'site', 'back'],
} as const;

/** A lead picture: the one of a case to remember. */
export const picture = z
  .strictObject({
    ...common,
    type: z.literal('picture'),
    form: z.enum(Object.keys(pictureRoles) as (keyof typeof pictureRoles)[], {
      error: `A picture has one of these forms: ${Object.keys(pictureRoles).join(', ')}.`,
    }),
    /** How much one coin stands for in a price list, in the unit of its lines. */
    each: z.number().positive().optional(),
    parts: z.array(
      z.strictObject({
        role: z.string(),
        words: bilingual,
        note: bilingual.optional(),
        /** A fact, a formula, or a step of a calculator with its defaults. */
        quantity: anyQuantity.optional(),
        /** The fact that words without a number rest on. */
        fact: id.optional(),
        lens: lens.optional(),
        status: status.optional(),
      }),
    ),
  })
  .superRefine(({ form, parts }, context) => {
    const known: readonly string[] = form === 'coupon' ? [...pictureRoles[form], 'year'] : pictureRoles[form];
    for (const role of pictureRoles[form])
      if (!parts.some((part) => part.role === role))
        context.addIssue({
          code: 'custom',
          path: ['parts'],
          message: `A picture of the form "${form}" needs a part with the role "${role}".`,
        });
    parts.forEach((part, index) => {
      if (!known.includes(part.role))
        context.addIssue({
          code: 'custom',
          path: ['parts', index, 'role'],
          message: `The form "${form}" does not know the role "${part.role}". Use one of: ${known.join(', ')}.`,
        });
    });
  });
