import { describe, expect, it } from 'vitest';
import { joinLessons } from '../../../src/catalog/lessons';
import type { Catalog } from '../../../src/catalog/types';
import { lessonSchema, type LessonData } from '../../../src/schemas/lesson';
import { readContent } from '../../content/read-content';

const lesson = readContent().lessons[0]!;
const good = lesson.head as unknown as Record<string, unknown>;

/** What the schema complains of, as "field: message". */
const complaints = (change: Record<string, unknown>) =>
  (lessonSchema.safeParse({ ...good, ...change }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the head of a lesson', () => {
  it('may be as it is', () => {
    expect(complaints({})).toEqual([]);
  });

  it('has blocks that fill the time, and is told which way to mend them', () => {
    const [first, ...rest] = lesson.head.phases;
    expect(complaints({ minutes: 45, phases: [{ ...first, minutes: first!.minutes + 2 }, ...rest] })).toEqual(
      lesson.head.minutes === 45
        ? ['phases: The blocks take 47 minutes, the lesson has 45. Make one block 2 minutes shorter.']
        : ['phases: The blocks take 92 minutes, the lesson has 45. Make one block 47 minutes shorter.'],
    );
  });

  it.each([
    [{ minutes: 60 }, 'minutes: A lesson takes 45 minutes, a double lesson 90.'],
    [{ subjects: ['maths'] }, 'subjects.0: Use one of: mathematics, economics'],
    [{ goals: ['know what revenue is'] }, 'goals: State three to five goals.'],
    [
      { codes: { ...lesson.head.codes, kmk: ['9.9'] } },
      'codes.kmk.0: Use codes listed in src/schemas/lesson.ts: 1.1, 1.2',
    ],
    [{ practices: [] }, 'practices: Name the case study behind the lesson.'],
  ])('names field and remedy: %j', (change, message) => {
    expect(complaints(change).join('\n')).toContain(message);
  });
});

describe('joining a lesson with its sheets', () => {
  const plan = (data: Partial<LessonData> = {}) => ({
    id: 'x/en',
    data: { ...lesson.head, calculators: [], practices: ['samples'], ...data },
  });
  const sheet = (...titles: string[]) => ({
    id: 'x/en',
    body: titles.map((title) => `<Task title="${title}">\n</Task>`).join('\n'),
  });
  const catalog = { calculators: new Map([['three-euros', {}]]) } as unknown as Catalog;
  const messageFor = (
    data: Partial<LessonData>,
    worksheet: ReturnType<typeof sheet>[],
    solutions: ReturnType<typeof sheet>[],
  ) => {
    try {
      joinLessons('en', [plan(data)], { worksheet, solutions, cards: [sheet()] }, catalog, ['samples']);
    } catch (error) {
      return (error as Error).message;
    }
    return 'no error';
  };

  it('needs nothing but its files', () => {
    expect(messageFor({}, [sheet('A')], [sheet('A')])).toBe('no error');
  });

  it('names the file that is missing', () => {
    expect(messageFor({}, [sheet('A')], [])).toBe(
      'content/solutions/x/en.mdx: the file is missing. Write it, or remove content/lessons/x.',
    );
  });

  it('names solutions that solve other tasks', () => {
    expect(messageFor({}, [sheet('A', 'B')], [sheet('B')])).toBe(
      'content/solutions/x/en.mdx: <Task title="…"> has other tasks (“B”) than the worksheet (“A”, “B”). Solve each ' +
        'task of the worksheet, in its order and under its title.',
    );
  });

  it('names an unknown calculator or case study and the nearest ones', () => {
    expect(messageFor({ calculators: ['three-euro'] }, [sheet('A')], [sheet('A')])).toBe(
      'content/lessons/x/en.mdx: calculators.0 names "three-euro", which content/calculators does not have. Did you mean three-euros?',
    );
    expect(messageFor({ practices: ['sample'] }, [sheet('A')], [sheet('A')])).toContain(
      'Did you mean samples?',
    );
  });
});
