import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { calculatorSchema } from './schemas/calculator';
import { chartSchema } from './schemas/chart';
import { exercisesSchema } from './schemas/exercises';
import { factsSchema } from './schemas/fact';
import { termSchema } from './schemas/glossary';
import { interfaceSchema } from './schemas/interface';
import { lessonSchema, sheetSchema } from './schemas/lesson';
import { dealSetSchema } from './schemas/deal-set';
import { operatorSchema } from './schemas/operator';
import { pageSchema } from './schemas/page';
import { practiceSchema } from './schemas/practice';
import { searchSchema } from './schemas/search';
import { seriesSchema } from './schemas/series';
import { sourcesSchema } from './schemas/source';

/** The loader's own way to name an entry stumbles over an empty file, before a schema can complain of it. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');
const yaml = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.yaml', generateId });
const articles = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*/*.mdx' });

export const collections = {
  facts: defineCollection({
    loader: glob({ base: './content/facts', pattern: '**/*.yaml', generateId }),
    schema: factsSchema,
  }),
  sources: defineCollection({
    loader: glob({ base: './content/sources', pattern: '*.json', generateId }),
    schema: sourcesSchema,
  }),
  search: defineCollection({ loader: yaml('search'), schema: searchSchema }),
  series: defineCollection({ loader: yaml('series'), schema: seriesSchema }),
  calculators: defineCollection({ loader: yaml('calculators'), schema: calculatorSchema }),
  charts: defineCollection({ loader: yaml('charts'), schema: chartSchema }),
  interface: defineCollection({ loader: yaml('interface'), schema: interfaceSchema }),
  practices: defineCollection({ loader: articles('practices'), schema: practiceSchema }),
  pages: defineCollection({ loader: articles('pages'), schema: pageSchema }),
  glossary: defineCollection({ loader: articles('glossary'), schema: termSchema }),
  lessons: defineCollection({ loader: articles('lessons'), schema: lessonSchema }),
  worksheets: defineCollection({ loader: articles('worksheets'), schema: sheetSchema }),
  solutions: defineCollection({ loader: articles('solutions'), schema: sheetSchema }),
  cards: defineCollection({ loader: articles('cards'), schema: sheetSchema }),
  dealSet: defineCollection({
    loader: glob({ base: './content', pattern: 'five-deals.yaml', generateId }),
    schema: dealSetSchema,
  }),
  exercises: defineCollection({
    loader: glob({ base: './content', pattern: 'exercises.yaml', generateId }),
    schema: exercisesSchema,
  }),
  operator: defineCollection({
    loader: glob({ base: './content', pattern: 'operator.yaml', generateId }),
    schema: operatorSchema,
  }),
};
