import type { ChartData } from '../../../src/charts/registry';
import type { Language } from '../../../src/i18n/languages';

const none = { low: null, central: null, high: null };
const one = (value: number) => ({ low: value, central: value, high: value });
const firm = { marks: [], estimated: false, assumed: false };

/** Samples of what marks amounts on a scale. */
export function scaleSamples(language: Language): Pick<ChartData, 'lens-strip' | 'price-ladder'> {
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  const depth = say('Everything the browser shows', 'Alles, was der Browser anzeigt');
  return {
    'lens-strip': {
      scales: [
        {
          unit: 'EUR/month',
          reward: 4.5,
          own: 5,
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
              marks: [
                {
                  value: 3.9,
                  label: say('by its share in world sales', 'nach dem Anteil am weltweiten Umsatz'),
                  grade: 'E',
                  faint: true,
                },
              ],
              estimated: true,
              assumed: false,
            },
            {
              key: 'refusal',
              lens: 'refusal',
              label: say('The price of saying no', 'Der Preis des Neinsagens'),
              ...none,
              none: say('Nobody sells that', 'Das verkauft niemand'),
              ...firm,
            },
            {
              key: 'people',
              lens: 'people',
              label: say('What people want', 'Was Menschen verlangen'),
              ...one(7),
              ...firm,
            },
            {
              key: 'harm',
              lens: 'harm',
              label: say('Expected harm', 'Erwarteter Schaden'),
              low: 0,
              central: 0.042,
              high: 0.35,
              ...firm,
              assumed: true,
            },
          ],
        },
        {
          unit: 'EUR/item',
          reward: null,
          rows: [
            {
              key: 'once',
              lens: 'people',
              label: say('Asked in an auction', 'In einer Auktion verlangt'),
              ...one(7),
              ...firm,
            },
          ],
        },
      ],
    },
    'price-ladder': {
      unit: 'EUR/month',
      rows: [
        {
          key: 'bulk',
          label: say('Bulk browsing data, one buyer', 'Surfdaten im Paket, ein Käufer'),
          note: say('$0.02 a year, 2019, worldwide', '0,02 $ im Jahr, 2019, weltweit'),
          lens: 'market',
          low: 0.0015,
          central: 0.0018,
          high: 0.0025,
          status: 'estimated',
          depth: say('Traces without a name', 'Spuren ohne Namen'),
        },
        {
          key: 'panel',
          label: say('Advertising panel', 'Panel zur Anzeigenprüfung'),
          lens: 'reward',
          ...one(3),
          status: 'reported',
          depth,
          highlight: true,
        },
        {
          key: 'gift',
          label: say('Nothing at all', 'Gar nichts'),
          lens: 'reward',
          ...one(0),
          status: 'reported',
          depth,
        },
        {
          key: 'guess',
          label: say('What a reader might ask', 'Was man selbst verlangen könnte'),
          lens: 'people',
          low: 5,
          central: 9,
          high: 100,
          status: 'assumed',
          depth,
        },
        {
          key: 'none',
          label: say('Television panel', 'Fernsehpanel'),
          lens: 'market',
          ...none,
          status: 'reported',
        },
      ],
    },
  };
}
