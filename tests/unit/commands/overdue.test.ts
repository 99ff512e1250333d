import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readContent } from '../../content/read-content';

const run = (day: string) => {
  const { stdout, status } = spawnSync(process.execPath, ['src/commands/overdue.mjs', '--on', day], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout.trim().split('\n');
};
const after = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

it('lists a fact from the day after its review day on, the oldest first, and counts', () => {
  const dated = [...readContent().catalog!.facts.values()].filter(({ reviewBy }) => reviewBy);
  const days = dated.map(({ reviewBy }) => reviewBy!).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  expect(run(first)).toEqual([expect.stringMatching(/^0 overdue on /)]);
  const due = dated.filter(({ reviewBy }) => reviewBy === first).map(({ id }) => id);
  expect(
    run(after(first))
      .slice(0, -1)
      .map((line) => line.split(/\s+/)[1]),
  ).toEqual(due.sort());
  const all = run(after(last));
  expect(all.at(-1)).toMatch(new RegExp(`^${dated.length} overdue on ${after(last)}; ${dated.length} of `));
  expect(all.slice(0, -1).map((line) => line.slice(0, 10))).toEqual(days);
});
