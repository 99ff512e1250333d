import { syllable } from 'syllable';
import { toProse } from './article-shape';

/** Vowel sounds of German: a pair that is spoken as one counts once. */
const germanVowels = /au|ei|eu|äu|ai|ie|aa|ee|oo|[aeiouyäöü]/g;

/** Syllables of a word; a word without a vowel, such as an abbreviation, counts as one. */
const syllables = (word: string, language: string): number =>
  Math.max(1, language === 'de' ? (word.toLowerCase().match(germanVowels)?.length ?? 0) : syllable(word));

/**
 * The sentences of a text for students: no tables, headings, quotes of others, or lines of a help card's labels. A
 * number that a tag prints counts as one short word.
 */
function sentencesOf(text: string, language: string): string[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const own = text
    .replace(/<Quote\b[^>]*?\/>|<Quote\b[^>]*?>[\s\S]*?<\/Quote>/g, '')
    .split('\n')
    .filter((line) => !/^\s*(\||#)/.test(line))
    .join('\n');
  return toProse(own, 'x')
    .split(/\n\s*\n|\n(?=\s*[-*]\s)/)
    .flatMap((block) => [...segmenter.segment(block.replace(/\s+/g, ' '))].map(({ segment }) => segment))
    .map((sentence) => sentence.split(/[\s–-]+/).flatMap((word) => /\p{L}[\p{L}’']*/u.exec(word)?.[0] ?? []))
    .filter((words) => words.length > 1);
}

/**
 * How hard a text is to read.
 *
 * English: the US school grade by Kincaid and others (1975), 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * German: Flesch's reading ease with Amstad's weights (1978), 180 - words a sentence - 58.5 syllables a word; 100 is very easy.
 *
 * @example readingLevel('The dog ran. It was fun.', 'en') // about -1
 */
export function readingLevel(text: string, language: string): number {
  const sentences = sentencesOf(text, language);
  const words = sentences.flat();
  const perSentence = words.length / sentences.length;
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  return language === 'de' ? 180 - perSentence - 58.5 * perWord : 0.39 * perSentence + 11.8 * perWord - 15.59;
}
