import type { Interface } from '../../catalog';
import type { LessonData } from '../../schemas/lesson';
import { absoluteUrl } from '../../i18n/addresses';
import { licence, publisher, type StructuredData } from './structured-data';

/** A file that belongs to a lesson. */
export interface LessonFile {
  /** Full address. */
  url: string;
  /** Media type. */
  type: string;
}

const concept = (id: string, de: string, en: string) => ({ type: 'Concept', id, prefLabel: { de, en } });
const kim = 'https://w3id.org/kim';

/** Levels of the German school system by age: secondary I up to 16, secondary II from 15 on. */
const levels = (ageFrom: number) => [
  concept(`${kim}/educationalLevel/level_2`, 'Sekundarbereich I', 'Lower secondary education'),
  ...(ageFrom >= 15
    ? [concept(`${kim}/educationalLevel/level_3`, 'Sekundarbereich II', 'Upper secondary education')]
    : []),
];

/**
 * A lesson in the German profile for educational resources, by which collections of teaching material find it.
 *
 * @param path - language-free path of the lesson's page
 * @see https://w3id.org/kim/amb/20231019/
 */
export function ambRecord(
  { language, t }: Interface,
  path: string,
  data: LessonData,
  files: readonly LessonFile[],
): StructuredData {
  const organization = { type: 'Organization', name: t('site.name'), id: absoluteUrl(language, '/') };
  return {
    '@context': ['https://w3id.org/kim/amb/context.jsonld', { '@language': language }],
    id: absoluteUrl(language, path),
    type: ['LearningResource'],
    name: data.title,
    description: data.description,
    inLanguage: [language],
    license: { id: licence },
    creator: [organization],
    publisher: [organization],
    datePublished: data.published,
    dateModified: data.updated,
    isAccessibleForFree: true,
    conditionsOfAccess: { type: 'Concept', id: 'http://w3id.org/kim/conditionsOfAccess/no_login' },
    keywords: data.subjects.map((subject) => t(`subject.${subject}`)),
    learningResourceType: [
      concept(`${kim}/hcrt/lesson_plan`, 'Unterrichtsplanung', 'Lesson plan'),
      concept(`${kim}/hcrt/worksheet`, 'Arbeitsmaterial', 'Worksheet'),
    ],
    educationalLevel: levels(data.ageFrom),
    encoding: files.map(({ url, type }) => ({ type: 'MediaObject', contentUrl: url, encodingFormat: type })),
    isPartOf: [{ id: absoluteUrl(language, '/classroom/'), name: t('classroom.title') }],
  };
}

/**
 * A lesson as schema.org sees it, for search engines.
 *
 * @see https://schema.org/LearningResource
 */
export const learningResource = (ui: Interface, path: string, data: LessonData): StructuredData => ({
  '@context': 'https://schema.org',
  '@type': 'LearningResource',
  name: data.title,
  description: data.description,
  url: absoluteUrl(ui.language, path),
  inLanguage: ui.language,
  license: licence,
  isAccessibleForFree: true,
  datePublished: data.published,
  dateModified: data.updated,
  timeRequired: `PT${data.minutes}M`,
  typicalAgeRange: `${data.ageFrom}-`,
  learningResourceType: ui.t('lesson.type'),
  teaches: data.goals,
  educationalAlignment: (['kmk', 'digcomp', 'nrw'] as const).flatMap((framework) =>
    data.codes[framework].map((code) => ({
      '@type': 'AlignmentObject',
      alignmentType: 'teaches',
      educationalFramework: ui.t(`curriculum.${framework}`),
      targetName: `${code} ${ui.text(`curriculum.${framework}.${code}`)}`,
    })),
  ),
  author: publisher(ui),
  publisher: publisher(ui),
});
