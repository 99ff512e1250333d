import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addChange } from '../../src/commands/freeze.mjs';
import { contentFiles, jsonSchemas, schemaFolder } from '../../src/commands/schemas.mjs';
import { root } from './read-content';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const fresh = await jsonSchemas(root);
const files = contentFiles(root).map((one) => ({ ...one, text: read(one.file) }));
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map(
  Object.entries(fresh).map(([kind, text]) => [kind, ajv.compile(JSON.parse(text) as object)]),
);

describe('the schemas for editors', () => {
  it.each(Object.entries(fresh))('say what the zod schemas say: %s (else: npm run schemas)', (kind, text) => {
    expect(read(`content/${schemaFolder}/${kind}.json`)).toBe(text);
  });

  it('are named in the first line of each file (else: npm run schemas)', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter(({ text, line }) => !text.startsWith(`${line}\n`)).map(({ file }) => file)).toEqual(
      [],
    );
  });

  it.each(files)('find nothing wrong with $file', ({ kind, text }) => {
    const validate = validators.get(kind)!;
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['facts', { a: { label: { en: 'A', de: 'A' }, verified: 'heard' } }, '/a/verified'],
    ['chart', { type: 'timeline', title: { en: 'Without German' } }, '/title'],
    ['calculator', { inputs: { months: { unit: 3 } } }, '/inputs/months/unit'],
  ])('mark a mistake in a file of kind %s', (kind, data, place) => {
    const validate = validators.get(kind)!;
    expect(validate(data)).toBe(false);
    expect(validate.errors!.map(({ instancePath }) => instancePath)).toContain(place);
  });

  // The first change also begins the log, with the publication.
  it('stay named where a change is added to a file', () => {
    const { text, line } = files.find(({ kind }) => kind === 'chart')!;
    const changed = addChange(text, { version: 1, date: '2026-12-01', text: { en: 'New', de: 'Neu' } });
    expect(changed.startsWith(`${line}\n`)).toBe(true);
    expect(changed.split('\n')).toHaveLength(text.split('\n').length + 3);
  });
});
