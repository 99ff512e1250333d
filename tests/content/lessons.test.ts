import { describe, expect, it } from 'vitest';
import { joinLessons, tasksOf } from '../../src/catalog/lessons';
import { runCalculator } from '../../src/models/calculator';
import { decodeState } from '../../src/models/query';
import { languages, type Language } from '../../src/schemas/words';
import { findSections, findTags, sentenceLengths } from './article-shape';
import { readContent } from './read-content';
import { readingLevel } from './reading-level';
import { findTypedAmounts } from './typed-amounts';

const {
  lessons,
  worksheets,
  solutions,
  cards,
  cases,
  catalog,
  calculators,
  charts,
  practices,
  interface: texts,
} = readContent();
const sheets = [...worksheets, ...solutions, ...cards];
const entry = ({ id, language, text, head }: (typeof lessons)[number]) => ({
  id: `${id}/${language}`,
  body: text,
  data: head,
});
const part = ({ id, language, text }: (typeof sheets)[number]) => ({ id: `${id}/${language}`, body: text });
const names = Object.values({ ...calculators, ...charts }).flatMap((one) =>
  'title' in one ? Object.values((one as { title: Record<string, string> }).title) : [],
);

describe('the lessons', () => {
  it('are four in every language, each with worksheet and solutions that solve its tasks', () => {
    for (const language of languages) {
      const joined = joinLessons(
        language,
        lessons.map(entry),
        { worksheet: worksheets.map(part), solutions: solutions.map(part), cards: cards.map(part) },
        catalog!,
        practices,
      );
      expect(joined.map(({ id }) => id)).toEqual([
        'three-euros',
        'how-many-points',
        'mutating-number',
        'build-a-case',
      ]);
    }
  });

  it('last one lesson, and one of them two', () => {
    for (const language of languages)
      expect(
        lessons
          .filter((one) => one.language === language)
          .map(({ head }) => head.minutes)
          .sort(),
      ).toEqual([45, 45, 45, 90]);
  });

  it('name codes that have a name in every language', () => {
    for (const { head, language } of lessons)
      for (const [framework, codes] of Object.entries(head.codes))
        for (const code of codes) expect(texts[language]).toHaveProperty([`curriculum.${framework}.${code}`]);
  });

  it('have the same blocks, codes and levels of tasks in every language', () => {
    const shape = ({ head, id, language }: (typeof lessons)[number]) => ({
      ...head,
      ...Object.fromEntries(
        ['title', 'standfirst', 'description', 'goals', 'materials', 'rubric', 'discussion'].map((name) => [
          name,
          '',
        ]),
      ),
      phases: head.phases.map(({ title: _title, text: _text, slide: _slide, ...load }) => load),
      short: head.short.map(({ title: _title, text: _text, ...load }) => load),
      counts: [head.goals, head.materials, head.rubric, head.discussion].map(({ length }) => length),
      levels: findTags(worksheets.find((one) => one.id === id && one.language === language)!.text)
        .filter(({ name }) => ['Task', 'Answer'].includes(name))
        .map(({ name, attributes }) => [name, attributes.level, attributes.lines]),
      cards: findTags(cards.find((one) => one.id === id && one.language === language)!.text)
        .filter(({ name }) => ['Cards', 'Card'].includes(name))
        .map(({ name, attributes }) => [name, attributes.kind]),
    });
    for (const lesson of lessons.filter(({ language }) => language !== languages[0])) {
      const original = lessons.find(({ id, language }) => id === lesson.id && language === languages[0])!;
      expect(shape(lesson), lesson.file).toEqual(shape(original));
    }
  });
});

describe.each(lessons)('$file', ({ head, text, language }) => {
  it('tells each block under its title, in the order of the plan', () => {
    const steps = text.split(/^## /m).find((section) => section.includes('\n### '));
    expect([...steps!.matchAll(/^### (.*)$/gm)].map((match) => match[1])).toEqual(
      head.phases.map(({ title }) => title),
    );
  });

  it('has background, steps, two levels, misconceptions and homework', () => {
    expect(
      findSections(text)
        .map(({ heading }) => heading)
        .filter(Boolean),
    ).toHaveLength(5);
  });

  it('types no amount into its head', () => {
    const words = [
      head.standfirst,
      ...head.goals,
      ...head.materials,
      ...head.phases.flatMap((one) => [one.text, one.slide]),
      ...head.short.map((one) => one.text),
      ...head.discussion.flatMap(({ ask, expect: expected }) => [ask, expected]),
    ];
    expect(words.flatMap((one) => findTypedAmounts(one, names).map(({ found }) => found))).toEqual([]);
  });

  it('has sentences of fewer than 20 words on average', () => {
    const lengths = sentenceLengths(text, language);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(20);
  });
});

/**
 * Bounds of what students read. English: at most the sixth school year, so 11 to 12. German: at least 70, which the
 * scale calls easy. Both lie two years below the youngest class, since a worksheet is read under time and by all.
 */
const bounds = { en: { atMost: 6 }, de: { atLeast: 70 } };

describe.each(worksheets)('$file', ({ id, text, language, head }) => {
  it('reads as easily as its students need', () => {
    const level = readingLevel(`${head.lead}\n\n${text}`, language);
    if (language === 'de') expect(level).toBeGreaterThanOrEqual(bounds.de.atLeast);
    else expect(level).toBeLessThanOrEqual(bounds.en.atMost);
  });

  it('holds a task beyond the rest and room to write; help for those who are stuck is on cards', () => {
    const tags = findTags(text).map(({ name }) => name);
    expect(tasksOf(text).length).toBeGreaterThanOrEqual(6);
    expect(text).toContain('level="more"');
    const own = cards.find((one) => one.id === id && one.language === language)!;
    expect(own.text).toContain('<Cards kind="help">');
    expect(tags.filter((name) => name === 'Answer').length).toBeGreaterThanOrEqual(6);
  });
});

/** Sentences with their figures and cited words filled in as the shortest of words. */
const plain = (text: string) => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/\{[^}]+\}/g, 'one');

/** What students read of a deal: its lines, its answers, what happened. */
const dealText = (deal: NonNullable<(typeof cases)[number]['head']['deal']>) =>
  [
    ...[deal.give, deal.get, deal.catch].map(({ text }) => text),
    ...deal.answers.map(({ then }) => then),
    deal.happened,
  ]
    .map((line) => plain(line).replace(/([^.!?])$/, '$1.'))
    .join('\n\n');

/** What the calculators ask and say. */
const spoken = (language: Language) =>
  Object.values(calculators).flatMap(({ ask, answer }) => [
    ...(ask ? [ask.question[language]] : []),
    ...answer.map((one) => plain(one[language])),
  ]);

describe.each(languages)('what a class reads besides its sheets, in %s', (language) => {
  const within = (text: string) => {
    const level = readingLevel(text, language);
    if (language === 'de') expect(level).toBeGreaterThanOrEqual(bounds.de.atLeast);
    else expect(level).toBeLessThanOrEqual(bounds.en.atMost);
  };

  it('the five deals read as easily', () => {
    const deals = cases.flatMap(({ head, language: own }) =>
      own === language && head.deal ? [dealText(head.deal)] : [],
    );
    expect(deals).toHaveLength(5);
    within(deals.join('\n\n'));
  });

  it('the sentences of the calculators read as easily', () => {
    const sentences = spoken(language);
    expect(sentences.length).toBeGreaterThan(20);
    within(sentences.join('\n\n'));
  });

  it('the cards read as easily', () => {
    for (const { text, head } of cards.filter((one) => one.language === language))
      within(`${head.lead}\n\n${text}`);
  });
});

describe('the measure of reading', () => {
  it('tells plain from hard text in both languages', () => {
    const plain = { en: 'The shop pays you. Do you say yes?', de: 'Der Shop zahlt dir Geld. Sagst du ja?' };
    const hard = {
      en: 'Notwithstanding contractual obligations, the responsible organisation processes information about individuals.',
      de: 'Ungeachtet vertraglicher Verpflichtungen verarbeitet die verantwortliche Organisation personenbezogene Informationen.',
    };
    expect(readingLevel(plain.en, 'en')).toBeLessThan(bounds.en.atMost);
    expect(readingLevel(hard.en, 'en')).toBeGreaterThan(bounds.en.atMost);
    expect(readingLevel(plain.de, 'de')).toBeGreaterThan(bounds.de.atLeast);
    expect(readingLevel(hard.de, 'de')).toBeLessThan(bounds.de.atLeast);
  });
});

const steps = [...lessons, ...sheets].flatMap(({ file, text }) =>
  findTags(text)
    .filter(({ name }) => name === 'Step')
    .map(({ attributes }) => ({ file, ...attributes }) as Record<string, string>),
);

describe('results of calculators in lessons', () => {
  it('can be worked out with the inputs that they name', () => {
    const broken = steps.filter(({ calculator, step, given }) => {
      const { model } = catalog!.calculators.get(calculator!)!;
      const { values, notices } = decodeState(model, given ?? '');
      return notices.length > 0 || runCalculator(model, values).steps[step!] === null;
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['three-euros', 'reward', '', 4.5],
    ['three-euros', 'reward', 'hoursOff=60', 1.5],
    ['three-euros', 'fixedRewardYear', '', 36],
    ['three-euros', 'perUser', '', 1.79],
    ['three-euros', 'googleMeter', '', 3.79],
    ['three-euros', 'leverage', 'panelSize=10000', 10.83],
    ['three-euros', 'leverage', 'panelSize=100000', 1.08],
    ['points-give-away', 'uniqueness', 'hours=2', 92.65],
    ['points-give-away', 'uniqueness', 'hours=5&antennas=5', 50.5],
    ['points-give-away', 'uniqueness', 'hours=15', 60.2],
    ['points-give-away', 'uniqueness', 'hours=7&antennas=7', 36.8],
    ['points-give-away', 'pointsPerLineDay', '', 92.17],
    ['points-give-away', 'denserThanStudy', '', 24.25],
    ['points-give-away', 'beta', '', 0.129],
    ['bribe-payoff', 'leverage', '', 1000],
    ['ten-euros-once', 'rewardPerMonth', '', 0.5],
    ['three-euros', 'googleExtension', '', 1.62],
    ['three-euros', 'facebookResearch', '', 17.87],
  ])('%s.%s given “%s” is about %f, as the digests work it out', (id, step, given, expected) => {
    const { model } = catalog!.calculators.get(id)!;
    const result = runCalculator(model, decodeState(model, given).values).steps[step]!;
    expect(Math.abs(result.central - expected)).toBeLessThanOrEqual(Math.abs(expected) * 0.005);
  });

  it('stand in the order E, B, C, A, D that the solutions of “three-euros” give', () => {
    const { model } = catalog!.calculators.get('three-euros')!;
    const { bulkMonth, perUser, googleMeter, reward, facebookResearch } = runCalculator(model, {}).steps;
    const order = [bulkMonth, perUser, googleMeter, reward, facebookResearch].map((range) => range!.central);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(bulkMonth!.central).toBeLessThan(0.01);
  });
});

describe('the made-up traces', () => {
  it.each(worksheets.filter(({ id }) => id === 'how-many-points'))(
    'leave six, four, three and one in $file; without the middle, three',
    ({ text }) => {
      const traces = [...text.matchAll(/^\| [A-F] \| (.*) \|$/gm)].map((match) => match[1]!.split(' | '));
      const left = (columns: number[]) =>
        traces.filter((trace) => columns.every((column) => trace[column] === traces[0]![column])).length;
      expect([[0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 3]].map(left)).toEqual([6, 4, 3, 1, 3]);
    },
  );
});
