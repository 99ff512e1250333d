import { expect, it } from 'vitest';
import { readContent } from './read-content';

const { problems } = readContent();

it('fits its schemas, and every id it names exists', () => {
  expect(problems).toEqual([]);
});
