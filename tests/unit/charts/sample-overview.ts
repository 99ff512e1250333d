import type { ChartData } from '../../../src/charts/registry';
import type { Language } from '../../../src/i18n/languages';

const none = { low: null, central: null, high: null };
const one = (value: number) => ({ low: value, central: value, high: value });

/** A sample of all practices side by side. */
export function overviewSample(language: Language): Pick<ChartData, 'overview'> {
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  return {
    overview: {
      scales: [
        {
          unit: 'EUR/month',
          title: say('Euros a month, for one person', 'Euro im Monat, für eine Person'),
          groups: [
            {
              key: 'panel',
              label: say('Advertising panel', 'Panel zur Anzeigenprüfung'),
              note: say(
                'Germany, 2023: a fixed sum and surveys',
                'Deutschland, 2023: fester Betrag und Umfragen',
              ),
              reward: { low: 4, central: 4.5, high: 5, status: 'estimated' },
              rows: [
                {
                  key: 'company',
                  lens: 'company',
                  label: say(
                    'What the firm takes in for each user in Germany',
                    'Was das Unternehmen je Nutzerkonto in Deutschland einnimmt',
                  ),
                  low: 1.79,
                  central: 1.79,
                  high: 4.5,
                  status: 'estimated',
                },
                {
                  key: 'bulk',
                  lens: 'market',
                  label: say('Browsing data in bulk', 'Surfdaten im Großhandel'),
                  low: 0.00015,
                  central: 0.0018,
                  high: 4.4,
                  status: 'estimated',
                },
                {
                  key: 'refusal',
                  lens: 'refusal',
                  label: say('Price of saying no', 'Preis eines Neins'),
                  ...none,
                  status: 'reported',
                },
                {
                  key: 'people',
                  lens: 'people',
                  label: say('People ask', 'Verlangt'),
                  low: 5,
                  central: 9,
                  high: 100,
                  status: 'assumed',
                },
              ],
            },
            {
              key: 'promise',
              label: say('A promise', 'Ein Versprechen'),
              reward: {
                ...none,
                status: 'reported',
                words: say(
                  'Promised, no sum named, no payout found',
                  'Versprochen, kein Betrag, keine Zahlung gefunden',
                ),
              },
              rows: [
                {
                  key: 'people',
                  lens: 'people',
                  label: say('People ask', 'Verlangt'),
                  ...one(7),
                  status: 'reported',
                },
              ],
            },
          ],
        },
        {
          unit: 'EUR/item',
          title: say('Euros for one customer record, once', 'Euro für einen Kundendatensatz, einmalig'),
          groups: [
            {
              key: 'insider',
              label: say('Insider sales', 'Insiderverkäufe'),
              reward: { ...one(0), status: 'reported' },
              rows: [
                {
                  key: 'list',
                  lens: 'market',
                  label: say('A list', 'Eine Liste'),
                  ...one(0.00014),
                  status: 'reported',
                },
              ],
            },
          ],
        },
      ],
    },
  };
}
