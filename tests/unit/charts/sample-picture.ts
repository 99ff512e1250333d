import type { PictureData, PicturePart } from '../../../src/charts/picture/parts';
import type { Language } from '../../../src/i18n/languages';

const words = {
  en: ['Deleting one review', 'Anything on the list, however long its name may be', 'The customer'],
  de: ['Eine Rezension löschen', 'Alles auf der Liste, so lang sein Name auch sein mag', 'Die Kundschaft'],
};

const part = (role: string, text: string, numbers: Partial<PicturePart>, index: number): PicturePart => ({
  key: `${role}-${index}`,
  role,
  words: text,
  low: null,
  central: null,
  high: null,
  unit: 'USD/item',
  status: 'reported',
  lens: 'market',
  ...numbers,
});

/** A price list with one price, a range with an open end, a fraction of a coin, and nothing. */
export const pictureSample = (language: Language): { picture: PictureData } => {
  const [one, list, customer] = words[language] as [string, string, string];
  return {
    picture: {
      form: 'price-list',
      each: 100,
      parts: [
        part('line', one, { low: 300, central: 300, high: 300 }, 0),
        part('line', list, { low: 80, high: 2000, open: 'high' }, 1),
        part('total', customer, { low: 0, central: 0, high: 0, lens: 'reward', note: one }, 2),
      ],
    },
  };
};
