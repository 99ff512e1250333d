import { describe, expect, it } from 'vitest';
import { risRecord } from '../../../src/publish/citation/ris';
import type { CslSource } from '../../../src/schemas/source';

const source = (more: object) =>
  ({ id: 'a-2019', type: 'article-journal', title: 'A', ...more }) as CslSource;
const lines = (more: object) => risRecord(source(more)).split('\r\n');
const tag = (name: string, more: object) => lines(more).filter((line) => line.startsWith(`${name}  - `));

describe('a record of RIS', () => {
  it('tells first and last page apart, whatever dash stands between, and a single page', () => {
    for (const page of ['12-34', '12–34', '12--34']) {
      expect(tag('SP', { page })).toEqual(['SP  - 12']);
      expect(tag('EP', { page })).toEqual(['EP  - 34']);
    }
    expect(tag('SP', { page: '7' })).toEqual(['SP  - 7']);
    expect(tag('EP', { page: '7' })).toEqual([]);
  });

  it('begins with its type and ends with ER', () => {
    expect(lines({}).at(0)).toBe('TY  - JOUR');
    expect(lines({ type: 'webpage' }).at(0)).toBe('TY  - ELEC');
    expect(lines({}).slice(-2)).toEqual(['ER  - ', '']);
  });

  it('keeps persons with a comma and offices without', () => {
    const author = [{ family: 'Winegar', given: 'Angela' }, { literal: 'Office, Federal' }];
    expect(tag('AU', { author })).toEqual(['AU  - Winegar, Angela', 'AU  - Office Federal']);
  });
});
