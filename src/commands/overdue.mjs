// Lists the facts whose review day has passed, the oldest first, and never fails: `npm run overdue`. With `--on 2027-01-31`
// it lists what will be overdue by that day.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

const { values } = parseArgs({ options: { on: { type: 'string' } } });
const today = values.on ?? new Date().toISOString().slice(0, 10);
const folder = fileURLToPath(new URL('../../content/facts', import.meta.url));

/** A day as text, whether YAML read it as text or as a date. @type {(value: unknown) => string} */
const dayOf = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

const facts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) =>
    Object.entries(parse(readFileSync(`${folder}/${file}`, 'utf8')) ?? {}).map(([id, fact]) => ({
      file,
      id,
      fact,
    })),
  );
const dated = facts.filter(({ fact }) => fact.reviewBy !== undefined);
const overdue = dated
  .map(({ file, id, fact }) => ({ file, id, day: dayOf(fact.reviewBy), label: fact.label?.en ?? '' }))
  .filter(({ day }) => day < today)
  .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));

for (const { file, id, day, label } of overdue)
  console.log(`${day}  ${id}  (content/facts/${file})  ${label}`);
console.log(
  `${overdue.length} overdue on ${today}; ${dated.length} of ${facts.length} facts have a review day.`,
);
