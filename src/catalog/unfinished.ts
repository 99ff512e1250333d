import { ContentError } from '../schemas/content-error';

/** What templates say where somebody has to write (tests/tools/templates). */
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
    const found = value.split('\n').find((line) => line.includes(marker));
    return found === undefined ? [] : [{ field: path.join('.'), text: found.trim() }];
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => findUnfinished(inner, [...path, key]));
}

/**
 * Refuses content that still holds texts of a template, so that none is published by mistake.
 *
 * @throws ContentError naming the first of them and how many its file has
 */
export function checkFinished(
  entries: readonly { id: string; filePath?: string | undefined; data: unknown; body?: string | undefined }[],
): void {
  for (const { id, filePath, data, body } of entries) {
    const [first, ...more] = [...findUnfinished(data), ...findUnfinished(body, ['text'])];
    if (!first) continue;
    const others = more.length ? ` That is 1 of ${more.length + 1} places in the file.` : '';
    throw new ContentError(
      filePath ?? id,
      first.field,
      `still says "${first.text}"`,
      `Write your own words there, or take the line out.${others}`,
    );
  }
}
