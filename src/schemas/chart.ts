import { z } from 'zod';
import { common, id, quantity, status, type anyQuantity } from './chart-parts';
import { overview } from './overview';
import { picture } from './picture';
import { bilingual, lens, partialDate } from './shared';

const lensStrip = z.strictObject({ ...common, type: z.literal('lens-strip'), calculator: id });

const priceLadder = z.strictObject({
  ...common,
  type: z.literal('price-ladder'),
  unit: z.string({ error: 'Name the `unit` of the axis, for example `EUR/month`.' }),
  /** Bars from zero, or marks on an axis of powers of ten where the amounts lie too far apart for that. */
  scale: z.enum(['linear', 'log'], { error: 'A scale is `linear` or `log`.' }).default('log'),
  rows: z
    .array(
      z.strictObject({
        label: bilingual,
        quantity,
        note: bilingual.optional(),
        lens,
        depth: bilingual.optional(),
        /** Where it is missing: a fact with one number is reported, anything else estimated. */
        status: status.optional(),
        highlight: z.boolean().optional(),
      }),
    )
    .min(1),
});

const event = z.strictObject({
  fact: id.optional(),
  label: bilingual.optional(),
  /** Only where the fact's own date is another one, or there is no fact. */
  date: partialDate.optional(),
  place: bilingual.optional(),
  certain: z.boolean().default(true),
});

const timeline = z.strictObject({
  ...common,
  type: z.literal('timeline'),
  events: z
    .array(
      event.refine((one) => one.fact ?? one.label, {
        error: 'An event names its `fact`, or has a `label` of its own.',
      }),
    )
    .min(1),
});

const dataFlow = z
  .strictObject({
    ...common,
    type: z.literal('data-flow'),
    columns: z
      .array(z.strictObject({ key: id, label: bilingual }))
      .min(2, 'A flow needs at least two columns: who gives and who takes.'),
    nodes: z
      .array(
        z.strictObject({
          key: id,
          column: id,
          label: bilingual,
          note: bilingual.optional(),
          kind: z.enum(['person', 'device', 'company', 'data', 'authority', 'other']).default('other'),
          fact: id.optional(),
        }),
      )
      .min(2),
    links: z
      .array(
        z.strictObject({
          key: id.optional(),
          from: id,
          to: id,
          label: bilingual,
          status: z.enum(['stated', 'possible', 'disputed', 'return'], {
            error: 'A link is `stated`, `possible`, `disputed`, or `return` for what comes back.',
          }),
          fact: id.optional(),
        }),
      )
      .min(1),
  })
  .superRefine((flow, context) => {
    const columns = flow.columns.map((column) => column.key);
    const nodes = flow.nodes.map((node) => node.key);
    flow.nodes.forEach((node, index) => {
      if (columns.includes(node.column)) return;
      context.addIssue({
        code: 'custom',
        path: ['nodes', index, 'column'],
        message: `There is no column "${node.column}". Use one of: ${columns.join(', ')}.`,
      });
    });
    flow.links.forEach((link, index) => {
      for (const end of ['from', 'to'] as const) {
        if (nodes.includes(link[end])) continue;
        context.addIssue({
          code: 'custom',
          path: ['links', index, end],
          message: `There is no node "${link[end]}". Use one of: ${nodes.join(', ')}.`,
        });
      }
      if (link.from === link.to)
        context.addIssue({
          code: 'custom',
          path: ['links', index, 'to'],
          message: 'A link leads to another node.',
        });
    });
  });

const mark = z.strictObject({ x: z.number(), label: bilingual, fact: id.optional() });

const lines = z
  .strictObject({
    ...common,
    type: z.literal('lines'),
    scale: z.enum(['linear', 'log'], { error: 'A scale is `linear` or `log`.' }).default('linear'),
    /** Holds each value until the next, for sums that grow at dates. */
    step: z.boolean().default(false),
    unit: z.string().optional(),
    xLabel: bilingual.optional(),
    marks: z.array(mark).default([]),
    series: z
      .array(
        z.strictObject({
          id,
          /** Column of the CSV; the first column of numbers where it is missing. */
          column: z.string().optional(),
          label: bilingual.optional(),
          lens: lens.optional(),
        }),
      )
      .min(1)
      .optional(),
    calculator: id.optional(),
    /** Steps of the calculator, a line each. */
    steps: z.array(z.string()).min(1).optional(),
    /** The input that runs along the x axis. */
    over: z.string().optional(),
  })
  .refine(
    (one) =>
      one.series ? !one.calculator && !one.steps && !one.over : one.calculator && one.steps && one.over,
    {
      error:
        'Lines show `series` (ids of content/series), or a `calculator` with `steps` and the input they run `over`: one of the two.',
    },
  );

const curve = z.strictObject({
  ...common,
  type: z.literal('curve'),
  calculator: id,
  /** The step that gives y, in percent. */
  step: z.string(),
  /** The input that runs along the x axis. */
  over: z.string(),
  xLabel: bilingual.optional(),
  yLabel: bilingual.optional(),
  /** Numbers from elsewhere to check the curve by. */
  checks: z.array(z.strictObject({ x: z.number(), fact: id, label: bilingual })).default([]),
  markers: z.array(mark).default([]),
  off: bilingual.optional(),
});

const types = [lensStrip, priceLadder, timeline, dataFlow, lines, curve, overview, picture] as const;

/** A chart: a picture of facts, a series, or a calculator's result. */
export const chartSchema = z.discriminatedUnion('type', types, {
  error: `Name the \`type\`, one of: ${types.map(({ shape }) => shape.type.value).join(', ')}.`,
});

export type ChartDefinition = z.infer<typeof chartSchema>;
export type ChartQuantity = z.infer<typeof quantity>;
export type ChartPartQuantity = z.infer<typeof anyQuantity>;
