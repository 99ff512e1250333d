import type { ChartContext, ChartTable } from '../kit/context';
import { cells, isKnown, statusText } from '../kit/reading';
import { paint } from '../kit/scene';
import { drawCoins } from './coins';
import { drawCoupon } from './coupon';
import { drawParcel } from './parcel';
import { partSentence, type Drawn, type PictureData, type PictureForm } from './parts';
import { drawPriceList } from './price-list';
import { drawRoute } from './route';

export type { PictureData } from './parts';

const forms: Record<PictureForm, (data: PictureData, context: ChartContext) => Drawn> = {
  coins: drawCoins,
  coupon: drawCoupon,
  parcel: drawParcel,
  'price-list': drawPriceList,
  route: drawRoute,
};

/** Draws the picture in its form. */
export function draw(svg: SVGSVGElement, data: PictureData, context: ChartContext): void {
  const { groups, height } = forms[data.form](data, context);
  paint(svg, { width: context.width, height, groups });
}

/** Every part in words. */
export const summarize = (data: PictureData, context: ChartContext): string =>
  data.parts.map((part) => partSentence(part, context)).join(' ');

/** Every part as a row. */
export function toTable(data: PictureData, context: ChartContext): ChartTable {
  const { text, format } = context;
  const names = ['what', 'unit', 'low', 'central', 'high', 'status', 'note'];
  return {
    columns: names.map((name) => text(`chart.column.${name}`)),
    rows: data.parts.map((part) => [
      part.words,
      part.unit && format.unit(part.unit),
      ...cells(part, part.unit || '1', part.status, context),
      isKnown(part) ? statusText(part.status, context) : '',
      part.note ?? '',
    ]),
  };
}
