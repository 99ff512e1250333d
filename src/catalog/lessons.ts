import { ContentError } from '../schemas/content-error';
import { blockTime, type BlockTime } from '../models/lesson-time';
import type { LessonData } from '../schemas/lesson';
import { need } from './references';
import type { Catalog } from './types';

/** The parts of a lesson that students and teachers print. */
export const sheets = ['worksheet', 'solutions', 'cards'] as const;

export type Sheet = (typeof sheets)[number];

/** The folder of each part. */
export const sheetFolders = { worksheet: 'worksheets', solutions: 'solutions', cards: 'cards' } as const;

/** An MDX file as far as the joining needs it; the id is `three-euros/en`. */
interface Entry {
  id: string;
  body?: string | undefined;
}

/** The headings of a sheet's tasks in their order. */
export const tasksOf = (body = ''): string[] =>
  [...body.matchAll(/<Task\b[^>]*?\stitle="([^"]*)"/g)].map((match) => match[1]!);

/** What a task asks of students: words to read, lines to write, cells to fill in. */
export interface TaskLoad {
  words: number;
  lines: number;
  cells: number;
}

/**
 * The load of each task of a worksheet, in their order; a number that a tag prints counts as two words.
 *
 * @param quoteOf - the words of a fact's quote
 */
export const taskLoads = (body = '', quoteOf: (fact: string) => string = () => ''): TaskLoad[] =>
  body
    .split(/^(?=<Task\b)/m)
    .slice(1)
    .map((part) => part.split(/^<\/Task>/m)[0]!)
    .map((task) => {
      const cells = [...task.matchAll(/\|[ \t]+(?=\|)/g)].length;
      const lines = [...task.matchAll(/<Answer lines="(\d+)"/g)].reduce(
        (sum, [, count]) => sum + Number(count),
        0,
      );
      const prose = task
        .replace(/<Quote\b[^>]*\bid="([^"]+)"[^>]*\/>/g, (_, fact: string) => quoteOf(fact))
        .replace(/<(Fact|Step)\b[^>]*\/>/g, 'one two')
        .replace(/^\|[\s|:-]+\|$/gm, '')
        .replace(/<[^>]+>/g, ' ');
      return { words: [...prose.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)].length, lines, cells };
    });

/** What a block of a plan needs at the pace of a class, by the tasks of its worksheet. */
export function timeOf(
  { tasks, sums, moves, talk }: Pick<LessonData['phases'][number], 'tasks' | 'sums' | 'moves' | 'talk'>,
  loads: readonly TaskLoad[],
): BlockTime {
  const total = (key: keyof TaskLoad) => tasks.reduce((sum, task) => sum + (loads[task - 1]?.[key] ?? 0), 0);
  return blockTime({
    words: total('words'),
    lines: total('lines'),
    cells: total('cells'),
    sums,
    moves,
    talk,
  });
}

const listed = (tasks: readonly string[]) => tasks.map((task) => `“${task}”`).join(', ');

/**
 * Puts each lesson of a language together with its worksheet, solutions and cards, in the order of the lessons.
 *
 * @throws ContentError naming the file, where a part is missing, tasks and solutions differ, or an id is unknown
 * @example joinLessons('de', plans, worksheets, solutions, catalog)[0].parts.worksheet
 */
export function joinLessons<
  Plan extends Entry & { data: LessonData },
  Worksheet extends Entry,
  Solutions extends Entry,
  Cards extends Entry,
>(
  language: string,
  plans: readonly Plan[],
  parts: { worksheet: readonly Worksheet[]; solutions: readonly Solutions[]; cards: readonly Cards[] },
  catalog: Pick<Catalog, 'calculators'>,
  practices: readonly string[],
) {
  return plans
    .filter(({ id }) => id.endsWith(`/${language}`))
    .map((plan) => {
      const id = plan.id.split('/')[0]!;
      const partOf = <Part extends Entry>(name: Sheet, all: readonly Part[]): Part => {
        const found = all.find((part) => part.id === plan.id);
        if (!found)
          throw new ContentError(
            `content/${sheetFolders[name]}/${plan.id}.mdx`,
            'the file',
            'is missing',
            `Write it, or remove content/lessons/${id}.`,
          );
        return found;
      };
      const found = {
        worksheet: partOf('worksheet', parts.worksheet),
        solutions: partOf('solutions', parts.solutions),
        cards: partOf('cards', parts.cards),
      };
      const [tasks, solved] = [tasksOf(found.worksheet.body), tasksOf(found.solutions.body)];
      if (listed(tasks) !== listed(solved))
        throw new ContentError(
          `content/solutions/${plan.id}.mdx`,
          `<Task title="…">`,
          `has other tasks (${listed(solved)}) than the worksheet (${listed(tasks)})`,
          'Solve each task of the worksheet, in its order and under its title.',
        );
      const file = `content/lessons/${plan.id}.mdx`;
      const check = (field: string, ids: readonly string[], known: readonly string[]) =>
        ids.forEach((one, index) => need(file, [field, index], one, `content/${field}`, known));
      check('calculators', plan.data.calculators, [...catalog.calculators.keys()]);
      check('practices', plan.data.practices, practices);
      return { id, data: plan.data, entry: plan, parts: found };
    })
    .sort((a, b) => a.data.order - b.data.order);
}
