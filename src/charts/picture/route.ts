import { isWide, type ChartContext } from '../kit/context';
import { at, hitBox, path, textBlock, type Group, type Shape } from '../kit/scene';
import { spread } from '../kit/plot';
import { arrowHead, coinRow, coins, rounded } from './marks';
import { figure, Parts, partSentence, seriesOf, type Drawn, type PictureData } from './parts';

/** A telephone: its case, screen and the bar at the top. */
const phone = (x: number, y: number, width: number, height: number): Shape[] => [
  path('case', rounded(x, y, width, height, 9), 'thing'),
  path('screen', rounded(x + 6, y + 12, width - 12, height - 24, 3), 'thing screen'),
  path('speaker', `M${at(x + width / 2 - 7)} ${at(y + 6)}h14`, 'thing-line'),
];

/** A line that leaves one point and reaches another level, without corners. */
const bend = (x1: number, y1: number, x2: number, y2: number): string => {
  const middle = (x1 + x2) / 2;
  return `M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}`;
};

/** Every line that leaves a telephone passes one gate; below, coins come back. */
export function drawRoute(data: PictureData, context: ChartContext): Drawn {
  const parts = new Parts(data);
  const [owner, gate, back] = [parts.one('phone'), parts.one('gate'), parts.one('back')];
  const sites = parts.all('site');
  const { width } = context;
  const wide = isWide(context);

  const gateX = Math.round(width * (wide ? 0.44 : 0.47));
  const gateWidth = wide ? 26 : 20;
  const title = textBlock('words', gate.words, {
    x: gateX + gateWidth / 2,
    top: 0,
    width: wide ? 260 : width * 0.62,
    class: 'lead strong series-company',
    anchor: 'middle',
  });
  const top = title.height + 8;
  const step = wide ? 30 : 25;
  const siteClass = wide ? 'lead' : 'label';
  const [phoneWidth, phoneHeight] = wide ? [78, 140] : [58, 104];
  const ownerHeight = 26;
  const siteX = Math.round(width * (wide ? 0.76 : 0.66));
  const labels = sites.map((site) =>
    textBlock('words', site.words, { x: siteX + 10, top: 0, width: width - siteX - 10, class: siteClass }),
  );
  const stacked = labels.reduce((sum, { height }) => sum + height + 4, 0);
  const fieldHeight = Math.max(sites.length * step, phoneHeight + ownerHeight, stacked);
  const tops = spread(
    labels.map(({ height }, index) => ({
      middle: top + (index + 0.5) * (fieldHeight / sites.length),
      height,
    })),
    top,
    top + fieldHeight,
  );
  const middles = tops.map((y, index) => y + labels[index]!.height / 2);

  const phoneTop = top + Math.max(ownerHeight, (fieldHeight - phoneHeight) / 2);
  const through = (index: number) =>
    phoneTop +
    phoneHeight / 2 +
    (index - (sites.length - 1) / 2) * Math.min(11, (phoneHeight - 30) / sites.length);

  const groups: Group[] = [];
  const ownerWords = textBlock('words', owner.words, {
    x: 0,
    top: phoneTop - ownerHeight,
    width: gateX - 10,
    class: 'lead strong',
  });
  groups.push({
    key: owner.key,
    class: 'point',
    summary: partSentence(owner, context),
    shapes: [
      hitBox(1, phoneTop - ownerHeight, phoneWidth + 6, ownerHeight + phoneHeight),
      ...phone(2, phoneTop, phoneWidth, phoneHeight),
      ownerWords.shape,
    ],
  });
  groups.push({
    key: gate.key,
    class: 'point',
    summary: partSentence(gate, context),
    shapes: [
      hitBox(gateX - 4, top, gateWidth + 8, fieldHeight),
      path('bar', rounded(gateX, top, gateWidth, fieldHeight, 5), 'gate series-company'),
      title.shape,
    ],
  });
  sites.forEach((site, index) => {
    const [y, level] = [middles[index]!, through(index)];
    const label = textBlock('words', site.words, {
      x: siteX + 10,
      top: tops[index]!,
      width: width - siteX - 10,
      class: siteClass,
    });
    groups.push({
      key: site.key,
      class: 'point',
      summary: partSentence(site, context),
      shapes: [
        hitBox(gateX + gateWidth + 2, y - label.height / 2, width - gateX - gateWidth - 4, label.height),
        path('in', `M${at(phoneWidth + 4)} ${at(level)}H${at(gateX + 1)}`, 'wire'),
        path('out', bend(gateX + gateWidth - 1, level, siteX - 2, y), 'wire'),
        path('stop', `M${at(siteX - 3)} ${at(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`, 'wire-end'),
        label.shape,
      ],
    });
  });

  const count = back.central ?? back.high ?? 0;
  const y = top + fieldHeight + 22;
  const r = wide ? 15 : 11;
  const row = coinRow(Math.max(count, 0.01), phoneWidth / 2 + 26, y + 2, r, 6);
  const turn = gateX + gateWidth / 2;
  const large = figure(back, back.words, { x: 0, top: y + r + 8, width }, context);
  const end = large.bottom;
  const tip = phoneWidth / 2 + 2;
  const lastCoin = row.at(-1)!;
  const pathEnd = Math.max(lastCoin.x + r + 6, 0);
  groups.push({
    key: back.key,
    class: 'point',
    summary: partSentence(back, context),
    shapes: [
      hitBox(1, y - r - 2, width - 2, end - y + r + 2),
      path(
        'way',
        `M${at(turn)} ${at(top + fieldHeight + 2)}V${at(y + 2 - 8)}q0 8 -8 8H${at(pathEnd)}` +
          `M${at(row[0]!.x - r - 5)} ${at(y + 2)}H${at(tip + 8)}q-8 0 -8 -8V${at(phoneTop + phoneHeight + 12)}`,
        `flow return`,
      ),
      arrowHead('tip', tip, phoneTop + phoneHeight + 3, 3, 'flow-head return'),
      ...coins('coins', row, count, seriesOf(back)),
      ...large.shapes,
    ],
  });
  return { groups, height: end + 6 };
}
