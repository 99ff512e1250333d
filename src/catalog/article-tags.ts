/** The tags that articles use without importing them; the components behind them stand in src/components/mdx/tags.ts. */
export const articleTags = [
  'Answer',
  'Aside',
  'Calculator',
  'Card',
  'Cards',
  'Chart',
  'Cite',
  'CorrectionLog',
  'Disagree',
  'Exercise',
  'Fact',
  'InShort',
  'Letter',
  'Operator',
  'Part',
  'Quote',
  'Solution',
  'Step',
  'Task',
  'Term',
] as const;

export type ArticleTag = (typeof articleTags)[number];
