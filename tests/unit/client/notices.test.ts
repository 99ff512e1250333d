import { describe, expect, it } from 'vitest';
import { noticeText } from '../../../src/client/notices';
import { decodeState } from '../../../src/models/query';
import { textsOf } from '../i18n/interface-texts';
import { model, texts } from './texts';

/** What a reader of a link is told, in both languages. */
const told = (link: string) =>
  (['en', 'de'] as const).map((language) =>
    decodeState(model, link).notices.map((notice) => noticeText(notice, texts, textsOf(language))),
  );

describe('a shared link that cannot be taken as it stands', () => {
  it('says which value lay outside its range and what counts instead', () => {
    const [english, german] = told('m=2&surveys=99');
    for (const [notice] of [english ?? [], german ?? []])
      for (const part of ['SURVEYS', '99', '20']) expect(notice).toContain(part);
    expect(english).toHaveLength(1);
    expect(english).not.toEqual(german);
  });

  it('says which value could not be read, and quotes it', () => {
    for (const [notice] of told('m=2&surveys=two')) {
      expect(notice).toContain('SURVEYS');
      expect(notice).toContain('two');
    }
  });

  it('says which name it does not know', () => {
    for (const [notice] of told('m=2&surwaes=3')) expect(notice).toContain('surwaes');
  });

  it('says that it was made for another version', () => {
    for (const [notice] of told('m=1&surveys=3')) {
      expect(notice).toContain('1');
      expect(notice).toContain('2');
    }
  });

  it('gets one notice for each thing, none left with a gap', () => {
    for (const notices of told('m=1&surveys=99&panel=x&parsnip=1')) {
      expect(notices).toHaveLength(4);
      for (const notice of notices) expect(notice).not.toMatch(/[{}]/);
    }
  });

  it('is left in peace where nothing is wrong', () => {
    expect(told('m=2&surveys=3&own=none&utm_source=x')).toEqual([[], []]);
  });
});
