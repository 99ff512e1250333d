import { describe, expect, it } from 'vitest';
import { taskLoads, tasksOf, timeOf } from '../../src/catalog/lessons';
import { blockTime } from '../../src/models/lesson-time';
import { readContent } from './read-content';

const { lessons, worksheets, catalog } = readContent();

/** At least so much of a block's minutes is accounted for: what is planned beyond that would be a guess. */
const leastShare = 0.6;

describe.each(lessons)('the minutes of $file', ({ id, head, language }) => {
  const { text } = worksheets.find((one) => one.id === id && one.language === language)!;
  const loads = taskLoads(text, (fact) => catalog!.facts.get(fact)?.quote ?? '');

  it.each([...head.phases, ...head.short])('are enough and not too many for “$title”', (block) => {
    const { needs } = timeOf(block, loads);
    expect(needs).toBeLessThanOrEqual(block.minutes);
    expect(needs).toBeGreaterThanOrEqual(block.minutes * leastShare);
  });

  it('are given for tasks that the worksheet has, each of the base level once', () => {
    const extra = [...text.matchAll(/<Task title="[^"]*"( level="more")?/g)].flatMap((match, index) =>
      match[1] ? [index + 1] : [],
    );
    const timed = head.phases.flatMap(({ tasks }) => tasks).sort((a, b) => a - b);
    expect(timed).toEqual(loads.map((_, index) => index + 1).filter((task) => !extra.includes(task)));
  });
});

it('the first lesson starts with the five deals', () => {
  for (const { text } of worksheets.filter(({ id }) => id === 'three-euros'))
    expect(tasksOf(text)[0]).toMatch(/^(Five deals|Fünf Deals)$/);
});

describe('the load of a task', () => {
  it('is its words, its lines and its empty cells; numbers count as two words, quotes as they are', () => {
    const body = `---
lead: x
---

<Task title="One two">

Three <Fact id="a" /> four. <Quote id="q" />

| A | B |
| --- | --- |
| c |   |
|   |   |

<Answer lines="3" />

</Task>

<Help>

five

</Help>`;
    expect(taskLoads(body, () => 'six seven eight')).toEqual([{ words: 10, lines: 3, cells: 3 }]);
  });

  it('takes a minute for 130 words and two for a sum', () => {
    const none = { words: 0, sums: 0, lines: 0, cells: 0, moves: 0, talk: 0 };
    expect(blockTime({ ...none, words: 130 }).needs).toBe(1);
    expect(blockTime({ ...none, sums: 1, talk: 0.2 }).needs).toBe(2.5);
    expect(blockTime(none).needs).toBeCloseTo(0);
  });
});
