import { z } from 'zod';
import { day } from './shared';

/** The frameworks a lesson can name, and those of their codes that lessons use; names stand in content/interface. */
export const curricula = {
  /** KMK, "Bildung in der digitalen Welt", 2016. */
  kmk: ['1.1', '1.2', '2.3', '3.1', '3.3', '4.2', '5.4', '6.1', '6.2'],
  /** The Digital Competence Framework for Citizens, version 2.2, 2022. */
  digcomp: ['1.1', '1.2', '2.4', '3.1', '3.3', '4.2'],
  /** Medienkompetenzrahmen NRW, 2018. */
  nrw: ['1.4', '2.1', '2.2', '2.3', '2.4', '3.1', '4.1', '4.3', '4.4', '5.1', '5.2', '6.1'],
} as const;

/** How a class works during a block. */
export const socialForms = ['plenary', 'individual', 'pairs', 'groups'] as const;

/** School subjects, each with a name in content/interface. */
export const subjects = ['mathematics', 'economics', 'politics', 'language', 'ethics', 'computing'] as const;

const codes = (name: keyof typeof curricula) =>
  z
    .array(
      z.enum(curricula[name] as readonly [string, ...string[]], {
        error: `Use codes listed in src/schemas/lesson.ts: ${curricula[name].join(', ')}.`,
      }),
    )
    .min(1, 'Name at least one code, or the lesson cannot be found by it.');

/** So long is the short form of every lesson. */
export const shortMinutes = 20;

/** What fills the time of a block; `npm run test:unit -- tests/content/lesson-times` compares it with the minutes. */
const load = {
  /** Tasks of the worksheet, by number: their words are read, their lines written. */
  tasks: z.array(z.int().min(1)).default([]),
  /** Sums that are worked out. */
  sums: z.int().min(0).default(0),
  /** Changes of place, seat, device or paper. */
  moves: z.int().min(0).default(0),
  /** Minutes in which somebody explains or the class talks. */
  talk: z.number().min(0).default(0),
};

const sentence = z.string().trim().min(10, 'Write a whole sentence.');

/** The head of a lesson plan's MDX file. */
export const lessonSchema = z
  .strictObject({
    /** The question that the lesson answers. */
    title: z.string().max(60, 'Keep the title under 60 characters.'),
    standfirst: sentence,
    /** One sentence for search results and metadata. */
    description: z.string().min(60, 'Describe the lesson in 60 to 200 characters.').max(200),
    order: z.int(),
    published: day,
    updated: day,
    /** One lesson or two in a row. */
    minutes: z.literal([45, 90], { error: 'A lesson takes 45 minutes, a double lesson 90.' }),
    ageFrom: z.int().min(10).max(19),
    subjects: z
      .array(z.enum(subjects, { error: `Use one of: ${subjects.join(', ')}.` }))
      .min(1, 'Name at least one subject.'),
    goals: z.array(sentence).min(3, 'State three to five goals.').max(5, 'State three to five goals.'),
    materials: z.array(z.string()).min(1, 'List what to bring.'),
    /** Calculators the class works with: offered as offline files and spreadsheets. */
    calculators: z.array(z.string()).default([]),
    /** The case studies behind the lesson. */
    practices: z.array(z.string()).min(1, 'Name the case study behind the lesson.'),
    codes: z.strictObject({ kmk: codes('kmk'), digcomp: codes('digcomp'), nrw: codes('nrw') }),
    /** The blocks of the lesson in their order. */
    phases: z
      .array(
        z.strictObject({
          minutes: z
            .int()
            .min(2, 'A block takes two minutes or more.')
            .max(30, 'Split a block over 30 minutes.'),
          title: z.string().max(40, 'Keep the name of a block under 40 characters.'),
          form: z.enum(socialForms, { error: `Use one of: ${socialForms.join(', ')}.` }),
          text: sentence,
          /** What the class reads on the slide of this block. */
          slide: sentence.max(170, 'A slide is read from the last row: at most 170 characters.'),
          ...load,
        }),
      )
      .min(3, 'Divide the lesson into blocks.'),
    /** The same lesson in twenty minutes. */
    short: z
      .array(
        z.strictObject({
          minutes: z.int().min(2).max(12),
          title: z.string().max(40, 'Keep the name of a block under 40 characters.'),
          text: sentence,
          ...load,
        }),
      )
      .min(3, 'Divide the short lesson into at least three blocks.'),
    /** Questions for the whole class, with what can be expected. */
    discussion: z
      .array(
        z.strictObject({
          ask: sentence.max(110, 'A question on the wall has at most 110 characters.'),
          expect: sentence,
        }),
      )
      .min(3, 'Ask at least three questions.')
      .max(5, 'Five questions are enough.'),
    rubric: z
      .array(z.strictObject({ criterion: z.string(), full: sentence, partly: sentence, little: sentence }))
      .min(3, 'Assess by at least three criteria.'),
  })
  .superRefine(({ minutes, phases, short }, context) => {
    const quick = short.reduce((total, phase) => total + phase.minutes, 0);
    if (quick !== shortMinutes)
      context.addIssue({
        code: 'custom',
        path: ['short'],
        message: `The blocks take ${quick} minutes. The short lesson has ${shortMinutes}.`,
      });
    const sum = phases.reduce((total, phase) => total + phase.minutes, 0);
    if (sum !== minutes)
      context.addIssue({
        code: 'custom',
        path: ['phases'],
        message: `The blocks take ${sum} minutes, the lesson has ${minutes}. Make one block ${Math.abs(minutes - sum)} minutes ${sum > minutes ? 'shorter' : 'longer'}.`,
      });
  });

/** The head of a worksheet's or of its solutions' MDX file. */
export const sheetSchema = z.strictObject({
  /** What the sheet says below its title. */
  lead: sentence,
  updated: day,
});

export type LessonData = z.infer<typeof lessonSchema>;
export type SheetData = z.infer<typeof sheetSchema>;
