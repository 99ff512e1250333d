import type { ChartContext } from '../kit/context';
import { headUnit } from '../kit/log-axis';
import { at, path, type Shape } from '../kit/scene';
import { arrowHead, coinRow, coins, possibleCoins, rounded, ticket, tornEdge } from '../picture/marks';
import { amountText, Parts, seriesOf, type PictureData, type PictureForm } from '../picture/parts';
import { edge, headline, tag, thumbnailSize } from './frame';

const { width, height } = thumbnailSize;
const inner = width - 2 * edge;

function coinsSketch(data: PictureData, context: ChartContext): Shape[] {
  const [main] = new Parts(data).all('part');
  const pitch = inner / 20;
  const places = Array.from({ length: 100 }, (_, index) => ({
    x: edge + pitch * ((index % 20) + 0.5),
    y: 92 - pitch * Math.floor(index / 20),
    r: pitch / 2 - 1,
  }));
  const amount = (main?.central ?? main?.high ?? 0) * 100;
  return [
    ...coins('heap', places, 0, ''),
    ...(main
      ? [
          ...coins('share', places.slice(0, Math.ceil(amount)), amount, seriesOf(main)),
          headline('value', amountText(main, context), height - 20, seriesOf(main)),
        ]
      : []),
  ];
}

function couponSketch(data: PictureData, context: ChartContext): Shape[] {
  const parts = new Parts(data);
  const [coupon, years] = [parts.one('coupon'), parts.one('years')];
  const count = years.central ?? 1;
  const pitch = inner / count;
  const blocks = Array.from({ length: Math.ceil(count) }, (_, index) => {
    const left = edge + index * pitch;
    const right = Math.min(left + pitch - 1.5, width - edge);
    return right - left > 0.4 ? `M${at(left)} 82H${at(right)}V116H${at(left)}Z` : '';
  }).join('');
  return [
    path('ticket', ticket(edge, 14, inner, 56, 8), `ticket ${seriesOf(coupon)}`),
    path('stub', 'M100 20V64', `ticket-stub ${seriesOf(coupon)}`),
    tag('coupon', amountText(coupon, context), 55, 42, seriesOf(coupon), 'middle'),
    path('blocks', blocks, `block ${seriesOf(years)}`),
    headline('value', amountText(years, context), height - 10, seriesOf(years)),
  ];
}

function parcelSketch(data: PictureData, context: ChartContext): Shape[] {
  const parts = new Parts(data);
  const [fee, sample] = [parts.one('fee'), parts.one('sample')];
  const [top, tape] = [82, 40];
  const middle = top + tape / 2;
  const centers = [32, width / 2, width - 32];
  const nodes = centers.map((x, index) =>
    path(`node-${index}`, rounded(x - 15, middle - 15, 30, 30, 4), 'thing'),
  );
  const ways = [fee, sample].flatMap((part, index) => {
    const [from, to] = [centers[index]! + 20, centers[index + 1]! - 18];
    const count = Math.max(part.central ?? 0, 1);
    const x = (centers[index]! + centers[index + 1]!) / 2;
    const amount =
      part.central === 0 ? context.format.amount(0, headUnit(part.unit)) : amountText(part, context);
    return [
      path(`way-${index}`, `M${from} ${middle}H${to - 8}`, `seam ${seriesOf(part)}`),
      arrowHead(`tip-${index}`, to, middle, 0, `seam-head ${seriesOf(part)}`),
      ...coins(
        `coins-${index}`,
        coinRow(count, x - (Math.ceil(count) * 22 - 4) / 2, 28, 9),
        part.central ?? 0,
        seriesOf(part),
      ),
      tag(`value-${index}`, amount, x, 58, seriesOf(part), 'middle'),
    ];
  });
  return [
    path('box', rounded(1, 6, width - 2, height - 12, 4), 'parcel'),
    path('tape', `M1 ${top}H${width - 1}V${top + tape}H1Z`, 'tape'),
    ...nodes,
    ...ways,
    path('back', `M${centers[2]} ${middle + 20}V152H${centers[1]}V${middle + 28}`, 'flow'),
    arrowHead('back-tip', centers[1]!, middle + 18, 3, 'flow-head'),
  ];
}

function routeSketch(data: PictureData, context: ChartContext): Shape[] {
  const parts = new Parts(data);
  const [back, sites] = [parts.one('back'), parts.all('site')];
  const [left, gate, right] = [48, 120, 232];
  const middle = 56;
  const wires = sites.map((_, index) => {
    const offset = index - (sites.length - 1) / 2;
    const [level, end] = [middle + offset * 7, middle + offset * (92 / sites.length)];
    return `M${left + 2} ${at(level)}H${gate + 8}C${(gate + right) / 2} ${at(level)} ${(gate + right) / 2} ${at(end)} ${right} ${at(end)}`;
  });
  const ends = sites.map((_, index) => {
    const y = middle + (index - (sites.length - 1) / 2) * (92 / sites.length);
    return `M${right - 1} ${at(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`;
  });
  const count = back.central ?? 1;
  const row = coinRow(count, 54, 132, 11);
  const end = row.at(-1)!.x + 15;
  return [
    path('case', rounded(edge, 12, 40, 88, 7), 'thing'),
    path('screen', rounded(edge + 5, 21, 30, 70, 2), 'thing screen'),
    path('wires', wires.join(''), 'wire'),
    path('ends', ends.join(''), 'wire-end'),
    path('gate', rounded(gate, 6, 18, 100, 4), 'gate series-company'),
    path(
      'way',
      `M${gate + 9} 108V124q0 8 -8 8H${at(Math.min(end, gate))}M50 132H34q-8 0 -8 -8V110`,
      'flow return',
    ),
    arrowHead('tip', 26, 102, 3, 'flow-head return'),
    ...coins('coins', row, count, seriesOf(back)),
    tag('value', amountText(back, context), 158, 132, seriesOf(back)),
  ];
}

function priceListSketch(data: PictureData, context: ChartContext): Shape[] {
  const parts = new Parts(data);
  const each = data.each ?? 1;
  const total = parts.one('total');
  const most = Math.floor((inner - 28) / 17);
  const rows = parts.all('line').flatMap((line, index) => {
    const [low, high] = [line.low ?? line.central ?? 0, line.high ?? line.central ?? 0].map(
      (one) => one / each,
    );
    const places = coinRow(Math.min(high!, most), edge + 12, 24 + index * 27, 7, 3);
    const sure = places.slice(0, Math.ceil(low! - 1e-9));
    return [
      ...coins(`coins-${index}`, sure, low!, seriesOf(line)),
      ...possibleCoins(`possible-${index}`, places.slice(sure.length), seriesOf(line)),
    ];
  });
  const y = 24 + parts.all('line').length * 27 - 6;
  return [
    path(
      'paper',
      `M${edge} 6H${width - edge}V${height - 10}${tornEdge(edge, width - edge)}Z`,
      'receipt-paper',
    ),
    ...rows,
    path('double', `M18 ${y}H${width - 18}M18 ${y + 4}H${width - 18}`, 'double'),
    ...coins('nothing', coinRow(1, edge + 12, (y + height) / 2 - 2, 9), 0, ''),
    tag(
      'value',
      total.central === 0 ? context.format.number(0) : amountText(total, context),
      width - 22,
      (y + height) / 2 - 2,
      `${seriesOf(total)}`,
      'end',
    ),
  ];
}

/** The marks of a lead picture, with its one or two numbers. */
export const pictureSketches: Record<PictureForm, (data: PictureData, context: ChartContext) => Shape[]> = {
  coins: coinsSketch,
  coupon: couponSketch,
  parcel: parcelSketch,
  route: routeSketch,
  'price-list': priceListSketch,
};
