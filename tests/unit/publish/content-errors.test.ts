import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../src/publish/integrations/content-errors.mjs';
import { chartSchema } from '../../../src/schemas/chart';
import { operatorSchema } from '../../../src/schemas/operator';
import { pageSchema } from '../../../src/schemas/page';
import { sourcesSchema } from '../../../src/schemas/source';

const collections = {
  charts: { schema: chartSchema },
  operator: { schema: operatorSchema },
  pages: { schema: pageSchema },
  sources: { schema: sourcesSchema },
};

describe('what does not fit in a content file', () => {
  it.each([
    [
      'content/charts/a.yaml',
      'type: pie',
      'content/charts/a.yaml: type: Name the `type`, one of: lens-strip',
    ],
    ['content/charts/a.yaml', 'type: [', 'content/charts/a.yaml: Flow sequence'],
    ['content/sources/a.json', '[{ "id": "A" }]', 'content/sources/a.json: 0.id: Ids are lower case'],
    [
      'content/sources/a.json',
      '[{ "id": "a", "type": "webpage", "title": "A page" }]',
      'content/sources/a.json: 0.accessed: Say on which day the source was read',
    ],
    ['content/sources/a.json', '[', 'content/sources/a.json: '],
    ['content/pages/about/en.mdx', '---\ntitle: 1\n---\nText', 'content/pages/about/en.mdx: title: '],
    ['content/operator.yaml', 'nam: A', 'content/operator.yaml: (whole file): Unrecognized key: "nam"'],
  ])('is told with file and field: %s %j', (file, text, message) => {
    expect(problemsOf(file, text, collections)).toContain(message);
  });

  it.each([
    [
      'content/sources/a.json',
      '[{ "id": "a", "type": "webpage", "title": "A page", "accessed": { "date-parts": [[2026, 11, 29]] } }]',
    ],
    ['content/series/a.csv', 'year,value'],
    ['content/.schemas/chart.json', '{}'],
    ['content/charts/notes.txt', 'type: pie'],
  ])('is nothing in sound files and in those of no collection: %s', (file, text) => {
    expect(problemsOf(file, text, collections)).toBe('');
  });
});
