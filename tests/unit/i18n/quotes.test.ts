import { describe, expect, it } from 'vitest';
import { quoted } from '../../../src/i18n/quotes';
import { textsOf } from './interface-texts';

const english = textsOf('en');
const german = textsOf('de');

describe('a quotation', () => {
  it('stands in the marks of the page', () => {
    expect(quoted('the full data feed', english)).toBe('“the full data feed”');
    expect(quoted('der Kunde', german)).toBe('„der Kunde“');
  });

  it.each(['“full data feed”', '"full data feed"', '„full data feed“', '«full data feed»'])(
    'gives %s within it single marks',
    (within) => {
      expect(quoted(`for the ${within}, Vice wrote`, english)).toBe('“for the ‘full data feed’, Vice wrote”');
      expect(quoted(`für den ${within}`, german)).toBe('„für den ‚full data feed‘“');
    },
  );

  it('keeps several apart, apostrophes and a mark without a partner', () => {
    expect(quoted('"a" and "b", it’s 5" wide', english)).toBe('“‘a’ and ‘b’, it’s 5" wide”');
  });
});
