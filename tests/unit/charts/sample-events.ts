import type { ChartData } from '../../../src/charts/registry';
import type { Language } from '../../../src/i18n/languages';

/** Samples of what happened when, and of what went where. */
export function eventSamples(language: Language): Pick<ChartData, 'timeline' | 'data-flow'> {
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  return {
    timeline: {
      events: [
        {
          key: 'undated',
          date: null,
          dateLabel: '',
          label: say('A help page names no sum', 'Eine Hilfeseite nennt keinen Betrag'),
          place: say('Germany', 'Deutschland'),
          certain: false,
        },
        {
          key: 'start',
          date: '2020-10-20',
          dateLabel: say('20 October 2020', '20. Oktober 2020'),
          label: say(
            'The panel opens, and receipts earn ten dollars a month for everyone who was invited',
            'Das Panel öffnet, und Kassenbons bringen allen Eingeladenen zehn Dollar im Monat',
          ),
          certain: true,
        },
        {
          key: 'end',
          date: '2026-03',
          dateLabel: say('March 2026', 'März 2026'),
          label: say('A fine is annulled', 'Ein Bußgeld fällt'),
          certain: true,
        },
        {
          key: 'next',
          date: '2026-04',
          dateLabel: 'April 2026',
          label: say('Reply', 'Antwort'),
          certain: true,
        },
      ],
    },
    'data-flow': {
      columns: [say('You', 'Du'), say('The firm', 'Das Unternehmen'), say('Others', 'Andere')],
      nodes: [
        {
          key: 'you',
          column: say('You', 'Du'),
          label: say('Your phone', 'Dein Telefon'),
          note: say('with the app', 'mit der App'),
          kind: 'person',
        },
        {
          key: 'panel',
          column: say('The firm', 'Das Unternehmen'),
          label: say('Panel', 'Panel'),
          kind: 'device',
        },
        {
          key: 'ads',
          column: say('The firm', 'Das Unternehmen'),
          label: say('Advertising arm', 'Werbesparte'),
          kind: 'company',
        },
        {
          key: 'brands',
          column: say('Others', 'Andere'),
          label: say('Brands that advertise', 'Werbetreibende Marken'),
          kind: 'company',
        },
      ],
      links: [
        {
          key: 'dns',
          from: 'you',
          to: 'panel',
          label: say(
            'DNS requests: which servers the phone calls',
            'DNS-Anfragen: welche Server das Telefon ruft',
          ),
          status: 'stated',
        },
        {
          key: 'all',
          from: 'you',
          to: 'panel',
          label: say('All traffic of the phone', 'Der gesamte Datenverkehr'),
          status: 'disputed',
        },
        {
          key: 'ads',
          from: 'panel',
          to: 'ads',
          label: say('Which advertisements reached you', 'Welche Anzeigen dich erreicht haben'),
          status: 'stated',
        },
        {
          key: 'report',
          from: 'panel',
          to: 'brands',
          label: say('Aggregate reports', 'Zusammengefasste Berichte'),
          status: 'possible',
        },
        {
          key: 'money',
          from: 'ads',
          to: 'you',
          label: say('Three euros a month, as credit', 'Drei Euro im Monat, als Guthaben'),
          status: 'return',
        },
      ],
    },
  };
}
