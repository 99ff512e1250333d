import type { Catalog, Interface } from '../../catalog';
import { drawThumbnail } from '../../charts/thumbnail/thumbnail';
import { figureView } from '../../components/figure-view';
import { headAmount } from '../../components/receipt/receipt-lines';
import { absoluteUrl } from '../../i18n/addresses';
import type { PracticeData } from '../../schemas/practice';
import type { Card } from './share-card';

/** Longer addresses do not fit the foot of a card: then that of the site stands there. */
const longestAddress = 52;

function printedAddress(path: string, { language }: Interface): string {
  const [page, site] = [absoluteUrl(language, path), absoluteUrl('en', '/')].map((address) =>
    address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
  ) as [string, string];
  return page.length <= longestAddress ? page : site;
}

function pictureOf(id: string, catalog: Catalog, ui: Interface): SVGSVGElement {
  const { language, format, text } = ui;
  return drawThumbnail(figureView(id, catalog, ui).drawing, { language, format, text });
}

/**
 * What the card of a page says and shows in one language.
 *
 * @param name - `home`, the id of a case, or that of a chart or calculator
 * @example cardOf('samples', catalog, ui, practices).title
 */
export function cardOf(
  name: string,
  catalog: Catalog,
  ui: Interface,
  practices: { id: string; data: PracticeData }[],
): Card {
  const { t, language } = ui;
  const practice = practices.find(({ id }) => id === name);
  if (practice) {
    const { kicker, title, number, picture } = practice.data;
    const amount = number && headAmount(number, catalog, ui);
    return {
      kicker,
      title,
      ...(amount && {
        number: {
          text: [amount.text, amount.per].filter(Boolean).join(' '),
          words: number.text,
          lens: number.lens,
        },
      }),
      picture: pictureOf(picture ?? `${name}-picture`, catalog, ui),
      address: printedAddress(`/practices/${name}/`, ui),
    };
  }
  const figure = catalog.figures.get(name);
  if (!figure)
    return {
      kicker: t('site.name'),
      title: t('site.tagline'),
      picture: pictureOf('overview', catalog, ui),
      address: printedAddress('/', ui),
    };
  const owner = practices.find(({ id }) => id === figure.practice);
  return {
    kicker: owner?.data.name ?? t('charts.across'),
    title: figure.title[language],
    picture: pictureOf(name, catalog, ui),
    address: printedAddress(`/charts/${name}/`, ui),
  };
}
