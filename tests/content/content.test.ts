import { expect, it } from 'vitest';
import { findUnfinished } from '../../src/catalog/unfinished';
import { readContent } from './read-content';

const { problems, ...content } = readContent();

it('fits its schemas, and every id it names exists', () => {
  expect(problems).toEqual([]);
});

it('holds no text of a template that somebody still has to write', () => {
  expect(findUnfinished(content)).toEqual([]);
});
