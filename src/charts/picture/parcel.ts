import { isWide, type ChartContext } from '../kit/context';
import { at, hitBox, path, textBlock, type Group, type Shape } from '../kit/scene';
import { headUnit } from '../kit/log-axis';
import { arrowHead, coinRow, coins, rounded } from './marks';
import {
  amountText,
  Parts,
  partSentence,
  seriesOf,
  type Drawn,
  type PictureData,
  type PicturePart,
} from './parts';

/** The amount of a deal, zero with its currency. */
const dealText = (part: PicturePart, context: ChartContext): string =>
  (part.central ?? part.high) === 0
    ? context.format.amount(0, headUnit(part.unit))
    : amountText(part, context);

/** The coins of a deal: as many as units of money, one empty place for nothing. */
function dealCoins(part: PicturePart, x: number, y: number, r: number): Shape[] {
  const count = part.central ?? part.high ?? 0;
  return coins('coins', coinRow(Math.max(count, 1), x, y, r), count, seriesOf(part));
}

/** A parcel seen from above, with its tape as the way that money and goods take. */
export function drawParcel(data: PictureData, context: ChartContext): Drawn {
  return isWide(context) ? across(data, context) : down(data, context);
}

/** The tape runs from left to right. */
function across(data: PictureData, context: ChartContext): Drawn {
  const parts = new Parts(data);
  const { width } = context;
  const names = ['brand', 'amazon', 'person'].map((role) => parts.one(role));
  const deals = ['fee', 'sample'].map((role) => parts.one(role));
  const data_ = parts.one('data');
  const inset = 22;
  const nodeWidth = Math.round(width * 0.17);
  const centers = [inset + nodeWidth / 2, width / 2, width - inset - nodeWidth / 2];
  const gapWidth = centers[1]! - centers[0]! - nodeWidth - 20;

  const numbers = deals.map((part, index) =>
    textBlock('value', dealText(part, context), {
      x: (centers[index]! + centers[index + 1]!) / 2,
      top: 0,
      width: gapWidth,
      class: `huge strong ${seriesOf(part)}`,
      anchor: 'middle',
    }),
  );
  const top = 18;
  const valueTop = top + 34;
  const tapeTop = valueTop + Math.max(...numbers.map(({ height }) => height)) + 10;
  const tape = 54;
  const middle = tapeTop + tape / 2;
  const wordsTop = tapeTop + tape + 10;
  const groups: Group[] = [];
  let low = wordsTop;
  deals.forEach((part, index) => {
    const x = (centers[index]! + centers[index + 1]!) / 2;
    const [from, to] = [centers[index]! + nodeWidth / 2 + 8, centers[index + 1]! - nodeWidth / 2 - 6];
    const value = textBlock('value', dealText(part, context), {
      x,
      top: valueTop,
      width: gapWidth,
      class: `huge strong ${seriesOf(part)}`,
      anchor: 'middle',
    });
    const words = textBlock('words', part.words, {
      x,
      top: wordsTop,
      width: gapWidth + 14,
      class: 'lead',
      anchor: 'middle',
    });
    low = Math.max(low, wordsTop + words.height);
    const count = Math.max(part.central ?? 0, 1);
    const coinsWidth = Math.ceil(count) * 28 - 4;
    groups.push({
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [
        hitBox(x - gapWidth / 2 - 7, top + 2, gapWidth + 14, wordsTop + words.height - top),
        path('way', `M${at(from)} ${at(middle)}H${at(to - 8)}`, `seam ${seriesOf(part)}`),
        arrowHead('tip', to, middle, 0, `seam-head ${seriesOf(part)}`),
        ...dealCoins(part, x - coinsWidth / 2, top + 20, 12),
        value.shape,
        words.shape,
      ],
    });
  });
  const backY = low + 24;
  const dataWords = textBlock('words', data_.words, {
    x: (centers[1]! + centers[2]!) / 2,
    top: backY + 8,
    width: centers[2]! - centers[1]! - 10,
    class: 'lead strong',
    anchor: 'middle',
  });
  const bottom = backY + 8 + dataWords.height + 16;
  const nodes: Group[] = names.map((part, index) => {
    const words = textBlock('words', part.words, {
      x: centers[index]!,
      top: 0,
      width: nodeWidth - 16,
      class: 'lead strong',
      anchor: 'middle',
    });
    const label = textBlock('words', part.words, {
      x: centers[index]!,
      top: middle - words.height / 2,
      width: nodeWidth - 16,
      class: 'lead strong',
      anchor: 'middle',
    });
    const left = centers[index]! - nodeWidth / 2;
    const height = Math.max(40, words.height + 12);
    return {
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [
        hitBox(left, middle - height / 2, nodeWidth, height),
        path('node', rounded(left, middle - height / 2, nodeWidth, height, 4), 'thing'),
        label.shape,
      ],
    };
  });
  const back: Group = {
    key: data_.key,
    class: 'point',
    summary: partSentence(data_, context),
    shapes: [
      hitBox(centers[1]!, backY - 8, centers[2]! - centers[1]!, dataWords.height + 20),
      path(
        'way',
        `M${at(centers[2]!)} ${at(middle + 28)}V${at(backY)}H${at(centers[1]!)}V${at(middle + 32)}`,
        'flow',
      ),
      arrowHead('tip', centers[1]!, middle + 22, 3, 'flow-head'),
      dataWords.shape,
    ],
  };
  const box: Shape[] = [
    path('box', rounded(1, 1, width - 2, bottom - 2, 4), 'parcel'),
    path('tape', `M1 ${at(tapeTop)}H${at(width - 1)}V${at(tapeTop + tape)}H1Z`, 'tape'),
  ];
  return {
    groups: [
      { key: 'box', class: 'frame', shapes: box },
      nodes[0]!,
      groups[0]!,
      nodes[1]!,
      groups[1]!,
      nodes[2]!,
      back,
    ],
    height: bottom + 2,
  };
}

/** The tape runs from top to bottom. */
function down(data: PictureData, context: ChartContext): Drawn {
  const parts = new Parts(data);
  const { width } = context;
  const tapeLeft = 26;
  const tape = 84;
  const x = tapeLeft + tape / 2;
  const left = tapeLeft + tape + 16;
  const room = width - left - 14;
  const groups: Group[] = [];
  let y = 14;
  const marks: { top: number; bottom: number }[] = [];
  const node = (part: PicturePart) => {
    const words = textBlock('words', part.words, {
      x,
      top: y + 7,
      width: tape + 26,
      class: 'lead strong',
      anchor: 'middle',
    });
    const height = words.height + 14;
    const nodeWidth = Math.max(tape + 10, words.width + 16);
    marks.push({ top: y, bottom: y + height });
    groups.push({
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [
        hitBox(x - nodeWidth / 2, y, nodeWidth, height),
        path('node', rounded(x - nodeWidth / 2, y, nodeWidth, height, 4), 'thing'),
        words.shape,
      ],
    });
    y += height;
  };
  const deal = (part: PicturePart) => {
    const start = y + 8;
    const value = textBlock('value', dealText(part, context), {
      x: left,
      top: start,
      width: room,
      class: `huge strong ${seriesOf(part)}`,
    });
    const words = textBlock('words', part.words, {
      x: left,
      top: start + value.height,
      width: room,
      class: 'lead',
    });
    const end = start + value.height + words.height + 8;
    groups.push({
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [
        hitBox(left - 6, start, room + 10, end - start),
        path('way', `M${at(x)} ${at(y + 4)}V${at(end - 10)}`, `seam ${seriesOf(part)}`),
        arrowHead('tip', x, end - 2, 1, `seam-head ${seriesOf(part)}`),
        ...dealCoins(part, left + value.width + 12, start + 20, 11),
        value.shape,
        words.shape,
      ],
    });
    y = end;
  };
  node(parts.one('brand'));
  deal(parts.one('fee'));
  node(parts.one('amazon'));
  deal(parts.one('sample'));
  node(parts.one('person'));
  const back = parts.one('data');
  const words = textBlock('words', back.words, {
    x: left,
    top: y + 8,
    width: room,
    class: 'lead strong',
  });
  const to = marks[1]!;
  const edge = 12;
  groups.push({
    key: back.key,
    class: 'point',
    summary: partSentence(back, context),
    shapes: [
      hitBox(left - 6, y + 4, room + 10, words.height + 8),
      path(
        'way',
        `M${at(left - 8)} ${at(y + 17)}H${edge}V${at((to.top + to.bottom) / 2)}H${at(x - tape / 2 - 16)}`,
        'flow',
      ),
      arrowHead('tip', x - tape / 2 - 6, (to.top + to.bottom) / 2, 0, 'flow-head'),
      words.shape,
    ],
  });
  const bottom = y + 8 + words.height + 14;
  const box: Shape[] = [
    path('box', rounded(1, 1, width - 2, bottom - 2, 4), 'parcel'),
    path('tape', `M${at(tapeLeft)} 1V${at(bottom - 1)}H${at(tapeLeft + tape)}V1Z`, 'tape'),
  ];
  return { groups: [{ key: 'box', class: 'frame', shapes: box }, ...groups], height: bottom + 2 };
}
