import type { ChartData } from '../../../src/charts/registry';
import type { Language } from '../../../src/i18n/languages';

const none = { low: null, central: null, high: null };
const one = (value: number) => ({ low: value, central: value, high: value });
const firm = { estimated: false, assumed: false };

/** Samples of what marks amounts on a scale. */
export function scaleSamples(language: Language): Pick<ChartData, 'lens-strip' | 'price-ladder'> {
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  const depth = say('Everything the browser shows', 'Alles, was der Browser anzeigt');
  return {
    'lens-strip': {
      unit: 'EUR/month',
      most: 8,
      bars: [
        { key: 'own', lens: 'own', label: say('Your own price', 'Dein eigener Preis'), ...one(5), ...firm },
        {
          key: 'reward',
          lens: 'reward',
          label: say('What people got', 'Was Menschen bekamen'),
          ...one(4.5),
          ...firm,
        },
        {
          key: 'company',
          lens: 'company',
          label: say(
            'What the firm takes in for each user in Germany',
            'Was das Unternehmen je Nutzerkonto in Deutschland einnimmt',
          ),
          low: 1.79,
          central: 1.79,
          high: 40,
          estimated: true,
          assumed: false,
        },
        {
          key: 'market',
          lens: 'market',
          label: say('What buyers paid', 'Was Käufer zahlten'),
          low: 0.001,
          central: 0.0015,
          high: 0.027,
          estimated: true,
          assumed: true,
        },
        {
          key: 'people',
          lens: 'people',
          label: say('What people want', 'Was Menschen verlangen'),
          ...one(7),
          ...firm,
        },
      ],
      aside: [
        {
          key: 'auction',
          lens: 'people',
          label: say('Asked in an auction', 'In einer Auktion verlangt'),
          unit: 'EUR/item',
          ...one(7),
          ...firm,
        },
      ],
      none: [say('The price of saying no', 'Der Preis des Neins'), say('Harm', 'Schaden')],
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
