import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ambRecord, learningResource } from '../../../src/publish/metadata/lesson-data';
import { isLanguage } from '../../../src/i18n/languages';
import { readContent, root } from '../../content/read-content';
import { interfaceOf } from './interface';

/** The schema of the profile as its authors publish it: https://github.com/dini-ag-kim/amb, folder 20231019/schemas. */
const folder = join(root, 'tests/fixtures/amb');
const schemas = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { $id: string },
);
const main = 'https://w3id.org/kim/amb/20231019/schemas/schema.json';
// The profile's own tests run without strict mode, too.
const ajv = new Ajv({ strict: false, allErrors: true, schemas });
formats.default(ajv);
const validate = ajv.getSchema(main)!;

vi.stubEnv('SITE', 'https://datenwert.example');

const { lessons } = readContent();
const files = [{ url: 'https://example.org/worksheets/x.en.pdf', type: 'application/pdf' }];

describe.each(lessons)('the metadata of $file', ({ id, head, language }) => {
  const ui = interfaceOf(isLanguage(language) ? language : 'en');
  const path = `/classroom/${id}/`;

  it('fit the German profile for educational resources', () => {
    const record = ambRecord(ui, path, head, files);
    expect(validate(JSON.parse(JSON.stringify(record))), JSON.stringify(validate.errors)).toBe(true);
    expect(record['name']).toBe(head.title);
    expect(record['inLanguage']).toEqual([language]);
  });

  it('say for search engines what is taught, for whom, and for how long', () => {
    const record = learningResource(ui, path, head);
    expect(record).toMatchObject({
      '@type': 'LearningResource',
      timeRequired: `PT${head.minutes}M`,
      typicalAgeRange: `${head.ageFrom}-`,
      teaches: head.goals,
    });
  });
});

describe('the check itself', () => {
  const record = ambRecord(interfaceOf('en'), '/classroom/x/', lessons[0]!.head, files);

  it.each([
    ['no name', { name: undefined }],
    ['a licence as text', { license: 'CC BY' }],
    ['a type that is no learning resource', { type: ['Recipe'] }],
    ['one language as text', { inLanguage: 'de' }],
  ])('finds %s', (_, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...record, ...change })))).toBe(false);
  });
});
