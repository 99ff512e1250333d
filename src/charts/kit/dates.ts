/** A span of time in milliseconds, from the first to the last moment a date may mean. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Reads a year, month or day (`2023`, `2023-04`, `2023-04-24`) or two of them with a slash as a span of time.
 *
 * @returns null for a missing or unreadable date
 * @example parseDate('2023')?.start === Date.UTC(2023, 0, 1) // true
 */
export function parseDate(date: string | null): Span | null {
  if (!date) return null;
  const spans = date.split('/').map(parseOne);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function parseOne(date: string): Span | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date.trim());
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), parts[2] && Number(parts[2]), parts[3] && Number(parts[3])];
  const start = Date.UTC(year, month ? month - 1 : 0, day || 1);
  const end = day
    ? Date.UTC(year, Number(month) - 1, day + 1)
    : month
      ? Date.UTC(year, month, 1)
      : Date.UTC(year + 1, 0, 1);
  return { start, end };
}

const millisecondsPerYear = 365.25 * 24 * 3600 * 1000;

/**
 * Whole years that surely lie between two dates: from the last moment of the first to the first moment of the second.
 *
 * @example yearsBetween(parseDate('2019')!, parseDate('2021-06')!) // 1
 */
export const yearsBetween = (first: Span, second: Span): number =>
  Math.max(0, Math.floor((second.start - first.end) / millisecondsPerYear + 0.003));
