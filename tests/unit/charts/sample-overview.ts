import type { OverviewCell, OverviewData } from '../../../src/charts/overview/overview';
import type { Language } from '../../../src/i18n/languages';

const words = {
  en: {
    columns: ['Asked first?', 'People paid?', 'Somebody else paid?', 'Same kind of data elsewhere'],
    short: 'by invitation',
    long: 'a quarter, which a dealer says the consents of his customers were worth',
  },
  de: {
    columns: ['Vorher gefragt?', 'Menschen bezahlt?', 'Jemand anders bezahlt?', 'Gleiche Art Daten anderswo'],
    short: 'auf Einladung',
    long: 'im Quartal waren einem Händler zufolge die Einwilligungsvereinbarungen seiner Kundschaft wert',
  },
};

const cell = (index: number, text: string, one: Partial<OverviewCell> = {}): OverviewCell => ({
  key: `cell-${index}`,
  role: 'cell',
  words: text,
  low: null,
  central: null,
  high: null,
  unit: '',
  status: 'reported',
  lens: 'reward',
  ...one,
});

/** Deals with and without amounts, a range, an open end, a tiny price and long words. */
export function overviewSample(language: Language): { overview: OverviewData } {
  const { columns, short, long } = words[language];
  const exactly = (value: number) => ({ low: value, central: value, high: value });
  return {
    overview: {
      columns,
      rows: [
        {
          key: 'panel',
          label: 'Amazon Shopper Panel',
          note: long,
          cells: [
            cell(0, short, { answer: 'yes' }),
            cell(1, short, {
              answer: 'yes',
              low: 4,
              central: 4.5,
              high: 5,
              unit: 'EUR/month',
              status: 'estimated',
            }),
            cell(2, long, { answer: 'reported' }),
            cell(3, short, { ...exactly(3.79), unit: 'EUR/month', lens: 'market' }),
          ],
        },
        {
          key: 'dealer',
          label: short,
          cells: [
            cell(0, long, { answer: 'no' }),
            cell(1, short, { answer: 'no' }),
            cell(2, long, { answer: 'yes', low: 10000, open: 'high', unit: 'EUR/quarter', lens: 'company' }),
            cell(3, long, { ...exactly(0.0077), unit: 'EUR/year', lens: 'market' }),
          ],
        },
        {
          key: 'list',
          label: long,
          cells: [
            cell(0, short, { answer: 'no' }),
            cell(1, short, { answer: 'no' }),
            cell(2, short, { answer: 'yes', ...exactly(100_000), unit: 'USD/scheme', lens: 'company' }),
            cell(3, short, { ...exactly(0.00014), unit: 'EUR/record', lens: 'market' }),
          ],
        },
      ],
    },
  };
}
