import { isWide, type ChartContext } from '../kit/context';
import { at, hitBox, path, textBlock, type Group, type Shape } from '../kit/scene';
import { ticket } from './marks';
import { amountText, figure, Parts, partSentence, seriesOf, type Drawn, type PictureData } from './parts';

/** Years as blocks next to each other, the last one cut off where the coupon ends. */
function blocks(count: number, top: number, height: number, width: number): string {
  const pitch = width / count;
  return Array.from({ length: Math.ceil(count - 1e-9) }, (_, index) => {
    const left = index * pitch;
    const gap = (index + 1) % 10 === 0 ? 4 : 1.5;
    const right = Math.min((index + 1) * pitch - gap, width);
    return right - left > 0.4 ? `M${at(left)} ${at(top)}H${at(right)}V${at(top + height)}H${at(left)}Z` : '';
  }).join('');
}

/** One coupon above the years of bulk price it covers, both of one width. */
export function drawCoupon(data: PictureData, context: ChartContext): Drawn {
  const parts = new Parts(data);
  const [coupon, years] = [parts.one('coupon'), parts.one('years')];
  const { width } = context;
  const wide = isWide(context);
  const groups: Group[] = [];

  const stub = wide ? 150 : 104;
  const room = width - stub - 40;
  const line = (key: string, text: string, top: number, className: string) =>
    textBlock(key, text, { x: stub + 18, top, width: room, class: className });
  const notes = coupon.note ? [coupon.note] : [];
  const wordsHeight = line('words', coupon.words, 0, 'lead strong').height;
  const textHeight = notes.reduce(
    (sum, note) => sum + line('note', note, 0, 'axis muted').height,
    wordsHeight,
  );
  const height = Math.max(wide ? 84 : 76, textHeight + 22);
  const first = (height - textHeight) / 2 + 1;
  const value = textBlock('value', amountText(coupon, context), {
    x: stub / 2 + 4,
    top: height / 2 - 19,
    width: stub,
    class: `huge strong ${seriesOf(coupon)}`,
    anchor: 'middle',
  });
  const words = line('words', coupon.words, first, 'lead strong');
  const below = notes.map((note) => line('note', note, first + wordsHeight, 'axis muted').shape);
  groups.push({
    key: coupon.key,
    class: 'point',
    summary: partSentence(coupon, context),
    shapes: [
      hitBox(1, 1, width - 2, height),
      path('ticket', ticket(1, 1, width - 2, height, 10), `ticket ${seriesOf(coupon)}`),
      path('stub', `M${stub + 4} 8V${height - 6}`, `ticket-stub ${seriesOf(coupon)}`),
      value.shape,
      words.shape,
      ...below,
    ],
  });

  let y = height + 14;
  const start = y;
  const large = figure(years, years.words, { x: 0, top: y, width }, context);
  y = large.bottom + 8;
  const count = years.central ?? years.high ?? 1;
  const strip = wide ? 52 : 44;
  const shapes: Shape[] = [
    path('blocks', blocks(count, y, strip, width), `block ${seriesOf(years)}`),
    ...large.shapes,
  ];
  const marks = Array.from({ length: Math.floor(count / 10) }, (_, index) => (index + 1) * 10);
  for (const mark of marks) {
    const x = (mark * width) / count - 3;
    shapes.push(
      textBlock(`tick-${mark}`, context.format.number(mark), {
        x,
        top: y + strip + 4,
        width: 100,
        class: 'axis muted',
        anchor: 'end',
      }).shape,
    );
  }
  groups.push({
    key: years.key,
    class: 'point',
    summary: partSentence(years, context),
    shapes: [hitBox(1, start, width - 2, y + strip + 20 - start), ...shapes],
  });
  y += strip + 22;
  for (const part of parts.all('year')) {
    const amount = textBlock('value', amountText(part, context), {
      x: 26,
      top: y + 4,
      width: width - 26,
      class: `label strong ${seriesOf(part)}`,
    });
    const label = textBlock('words', part.words, {
      x: 26 + amount.width + 8,
      top: y + 4,
      width: width - amount.width - 34,
      class: 'label',
    });
    const end = y + 4 + Math.max(amount.height, label.height) + 4;
    groups.push({
      key: part.key,
      class: 'point',
      summary: partSentence(part, context),
      shapes: [
        hitBox(1, y, width - 2, end - y),
        path('block', `M2 ${at(y + 5)}H16V${at(y + 21)}H2Z`, `block ${seriesOf(part)}`),
        amount.shape,
        label.shape,
      ],
    });
    y = end;
  }
  return { groups, height: y + 4 };
}
