import type { ChartData } from '../../../src/charts/registry';
import type { Language } from '../../../src/i18n/languages';

const numbers = (pairs: [number, number | null][]) => pairs.map(([x, y]) => ({ x, y }));

/** Samples of what is drawn as a line. */
export function lineSamples(language: Language): Pick<ChartData, 'lines' | 'curve'> {
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  return {
    lines: {
      unit: 'USD',
      xLabel: say('Year', 'Jahr'),
      marks: [{ key: 'law', x: 2022, label: say('New law', 'Neues Gesetz') }],
      series: [
        {
          key: 'a',
          label: say('Advertising of the firm', 'Werbung des Unternehmens'),
          lens: 'company',
          points: numbers([
            [2018, 1e9],
            [2019, 1.2e9],
            [2020, 1.4e9],
            [2021, 3e9],
            [2022, 4e9],
            [2023, 5e9],
          ]),
          breaks: [{ x: 2021, label: say('counted in another way', 'anders gezählt') }],
        },
        {
          key: 'b',
          label: say('Advertising of the rival', 'Werbung der Konkurrenz'),
          points: numbers([
            [2018, 1.1e9],
            [2019, null],
            [2020, 1.3e9],
            [2022, 4.1e9],
            [2023, 5.05e9],
          ]),
        },
        {
          key: 'c',
          label: say('Paid to people', 'An Menschen gezahlt'),
          lens: 'reward',
          points: numbers([
            [2018, 0],
            [2023, 5.1e9],
          ]),
        },
      ],
    },
    curve: {
      xLabel: say('Hours merged into one', 'Zu einer zusammengefasste Stunden'),
      yLabel: say('Share of people singled out', 'Anteil erkennbarer Menschen'),
      points: Array.from({ length: 15 }, (_, index) => ({ x: index + 1, y: 95 - 2.5 * index })),
      checks: [
        { x: 1, y: 95, label: say('study of 2013', 'Studie von 2013') },
        { x: 1, y: 93, label: say('60 million people', '60 Millionen Menschen') },
        { x: 15, y: 60.2, label: say('coarse', 'grob') },
      ],
      markers: [{ x: 7, label: '' }],
    },
  };
}
