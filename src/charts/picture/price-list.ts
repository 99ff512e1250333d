import type { ChartContext } from '../kit/context';
import { at, hitBox, path, textBlock, type Group, type Shape } from '../kit/scene';
import { headUnit } from '../kit/log-axis';
import { coinRow, coins, possibleCoins, tornEdge, type Coin } from './marks';
import {
  amountText,
  Parts,
  partSentence,
  seriesOf,
  type Drawn,
  type PictureData,
  type PicturePart,
} from './parts';

const padding = 16;
const coinRadius = 11;

/** So many coins fit a row; further ones start a new one. */
function rowsOf(count: number, left: number, top: number, r: number, width: number): Coin[] {
  const perRow = Math.max(1, Math.floor((width + 4) / (2 * r + 4)));
  return coinRow(count, left, top + r, r).map((coin, index) => ({
    ...coin,
    x: left + r + (index % perRow) * (2 * r + 4),
    y: top + r + Math.floor(index / perRow) * (2 * r + 4),
  }));
}

/** One line of the list: words, leader, amount, and below them the amount in coins. */
function drawLine(part: PicturePart, each: number, top: number, context: ChartContext) {
  const [left, right] = [padding, context.width - padding];
  const amount = textBlock('value', amountText(part, context), {
    x: right,
    top: top - 4,
    width: (right - left) * 0.55,
    class: 'big strong',
    anchor: 'end',
  });
  const words = textBlock('words', part.words, {
    x: left,
    top,
    width: right - left - amount.width - 16,
    class: 'lead',
  });
  const wordsEnd = left + words.width + 6;
  const leaderEnd = right - amount.width - 6;
  const shapes: Shape[] = [words.shape, amount.shape];
  if (words.height < 24 && leaderEnd - wordsEnd > 12)
    shapes.push(path('leader', `M${at(wordsEnd)} ${at(top + 13)}H${at(leaderEnd)}`, 'dots'));
  const y = top + Math.max(words.height, amount.height - 4) + 6;
  const low = (part.low ?? part.central ?? 0) / each;
  const high = (part.high ?? part.central ?? low * each) / each;
  const r = coinRadius;
  const places = rowsOf(high, left, y, r, right - left - 14);
  const sure = places.slice(0, Math.ceil(low - 1e-9));
  shapes.push(...coins('coins', sure, low, seriesOf(part)));
  shapes.push(...possibleCoins('possible', places.slice(sure.length), seriesOf(part)));
  const last = places.at(-1)!;
  if (part.open)
    shapes.push(
      path(
        'more',
        `M${at(last.x + r + 6)} ${at(last.y)}h9M${at(last.x + r + 10.5)} ${at(last.y - 4.5)}v9`,
        `coin-more ${seriesOf(part)}`,
      ),
    );
  return { shapes, bottom: last.y + r + 12 };
}

/** A list of prices as a receipt: each in words and in coins of one size, and at the foot what somebody else got. */
export function drawPriceList(data: PictureData, context: ChartContext): Drawn {
  const parts = new Parts(data);
  const each = data.each ?? 1;
  const { width, format, text } = context;
  const [left, right] = [padding, width - padding];
  const groups: Group[] = [];
  const lines = parts.all('line');
  const scale = textBlock(
    'scale',
    text('chart.picture.each', { value: format.amount(each, headUnit(lines[0]!.unit)) }),
    { x: left, top: 12, width: right - left, class: 'axis muted' },
  );
  let y = 12 + scale.height + 12;
  for (const part of lines) {
    const drawn = drawLine(part, each, y, context);
    groups.push({
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [hitBox(6, y - 6, width - 12, drawn.bottom - y), ...drawn.shapes],
    });
    y = drawn.bottom + 4;
  }
  const rules: Shape[] = [
    path('double', `M${left} ${at(y)}H${right}M${left} ${at(y + 4)}H${right}`, 'double'),
  ];
  y += 14;
  const total = parts.one('total');
  const nothing = (total.central ?? total.high) === 0;
  const zero = textBlock('value', nothing ? format.number(0) : amountText(total, context), {
    x: right,
    top: y,
    width: (right - left) * 0.45,
    class: `huge strong ${seriesOf(total)}`,
    anchor: 'end',
  });
  const room = right - left - zero.width - 16;
  const words = textBlock('words', total.words, { x: left, top: y + 2, width: room, class: 'lead strong' });
  const note = total.note
    ? [
        textBlock('note', total.note, {
          x: left,
          top: y + 2 + words.height,
          width: room,
          class: 'label muted',
        }),
      ]
    : [];
  const coinTop = y + 2 + words.height + (note[0]?.height ?? 0) + 8;
  const end = Math.max(y + zero.height, coinTop + 2 * coinRadius) + 4;
  groups.push({
    key: total.key,
    class: 'point',
    summary: partSentence(total, context),
    shapes: [
      hitBox(6, y - 4, width - 12, end - y + 4),
      words.shape,
      ...note.map(({ shape }) => shape),
      ...(nothing ? coins('coins', coinRow(1, left, coinTop + coinRadius, coinRadius), 0, '') : []),
      zero.shape,
    ],
  });
  const foot = end + 10;
  const paper = path('paper', `M1 1H${at(width - 1)}V${at(foot)}${tornEdge(1, width - 1)}Z`, 'receipt-paper');
  return {
    groups: [{ key: 'paper', class: 'frame', shapes: [paper, scale.shape, ...rules] }, ...groups],
    height: foot + 8,
  };
}
