import { describe, expect, it } from 'vitest';
import { draw, summarize, toTable } from '../../../src/charts/overview/overview';
import { interfaceOf } from '../publish/interface';
import { context, drawn, texts } from './drawing';
import { overviewSample } from './sample-overview';

const { overview: data } = overviewSample('en');
const english = { ...context, ...interfaceOf('en') };
const deal = (svg: Element, key: string) => svg.querySelector(`g[data-key="${key}"]`)!;

describe('an overview', () => {
  const svg = drawn(
    (node, shown: typeof data, at) => draw(node, shown, { ...english, width: at.width }),
    data,
  );

  it('marks a yes with a full coin and a no with an empty one, and says so in words', () => {
    const panel = deal(svg, 'panel');
    expect(panel.querySelectorAll('.coin.full')).toHaveLength(2);
    expect(deal(svg, 'list').querySelectorAll('.coin.full')).toHaveLength(1);
    expect(texts(deal(svg, 'list')).filter((text) => text === 'no')).toHaveLength(2);
  });

  it('marks what is only reported with an outline, and says so', () => {
    const panel = deal(svg, 'panel');
    expect(panel.querySelectorAll('.coin.possible')).toHaveLength(1);
    expect(texts(panel)).toContain('reportedly');
  });

  it('prints an amount with its range, not its middle', () => {
    expect(texts(deal(svg, 'panel'))).toContain('€4 to €5');
  });

  it('keeps the column that only compares below the others on a phone', () => {
    const narrow = drawn(
      (node, shown: typeof data, at) => draw(node, shown, { ...english, width: at.width }),
      data,
      328,
    );
    expect(texts(deal(narrow, 'panel')).join(' ')).toContain('Same kind of data elsewhere: €3.79');
  });

  it('reads a deal out with every question and its answer', () => {
    expect(deal(svg, 'panel').getAttribute('data-summary')).toContain('Asked first? yes, by invitation.');
    expect(summarize(data, english)).toContain('over €10,000');
  });

  it('has a row for each question of each deal in its table', () => {
    const { columns, rows } = toTable(data, english);
    expect(rows).toHaveLength(12);
    expect(rows[0]?.slice(0, 4)).toEqual(['Amazon Shopper Panel', 'Asked first?', 'yes', 'by invitation']);
    expect(columns).toContain('Answer');
  });
});
