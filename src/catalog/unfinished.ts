import { ContentError } from '../schemas/content-error';

/** What templates say where somebody has to write (src/commands/templates). */
const marker = 'FILL IN';

/** A text that a template left to write: its place, such as `title.en`, and what stands there. */
export interface Unfinished {
  field: string;
  text: string;
}

/**
 * Finds every text of a template that nobody has replaced yet.
 *
 * @param value - an entry's data, or its text
 * @example findUnfinished({ title: { en: 'FILL IN: the finding' } }) // [{ field: 'title.en', text: 'FILL IN: the finding' }]
 */
export function findUnfinished(value: unknown, path: readonly string[] = []): Unfinished[] {
  if (typeof value === 'string') {
    const lines = value.split('\n').filter((line) => line.includes(marker));
    return lines.map((line) => ({ field: path.join('.'), text: line.trim() }));
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => findUnfinished(inner, [...path, key]));
}

/**
 * Refuses content that still holds texts of a template, so that none is published by mistake.
 *
 * @throws ContentError naming the first of them, and every file with the number of its places
 */
export function checkFinished(
  entries: readonly { id: string; filePath?: string | undefined; data: unknown; body?: string | undefined }[],
): void {
  const open = entries.flatMap(({ id, filePath, data, body }) =>
    [...findUnfinished(data), ...findUnfinished(body, ['text'])].map((one) => ({
      ...one,
      file: filePath ?? id,
    })),
  );
  const [first] = open;
  if (!first) return;
  const files = Map.groupBy(open, ({ file }) => file);
  const counts = [...files].map(([file, places]) => `${file} (${places.length})`).join(', ');
  throw new ContentError(
    first.file,
    first.field,
    `still says "${first.text}"`,
    `Write your own words there, or take the line out. All such places: ${counts}.`,
  );
}
