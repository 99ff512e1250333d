import type { PracticeData } from '../schemas/practice';

/** Words that an adult reads in a minute without hurry (Brysbaert 2019 measured 238 for English non-fiction). */
const wordsAMinute = 220;

/** The text that stands unfolded: without the method, the folded words of disputes, solutions, and tags. */
export const unfoldedText = (body: string): string =>
  body
    .replace(/<Part\b[^>]*\skind="method"[\s\S]*?<\/Part>/g, ' ')
    .replace(/<(Disagree|Exercise)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<Letter\b[\s\S]*?\/>/g, ' ')
    // A number that a tag prints is read as one word.
    .replace(/<(?:Fact|Step)\b[^>]*>/g, ' 1 ')
    .replace(/<[^>]+>/g, ' ');

/** Minutes to read what stands unfolded, head included; at least one. */
export function readingMinutes(body: string, { title, standfirst, short }: PracticeData): number {
  const words = [title, standfirst, ...short.map(({ text }) => text), unfoldedText(body)].join(' ');
  return Math.max(1, Math.round(words.split(/\s+/).filter(Boolean).length / wordsAMinute));
}
