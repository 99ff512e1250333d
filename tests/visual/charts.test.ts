import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chartSvg } from '../../src/publish/image/chart-image';
import { imageParts } from '../../src/publish/image/image-parts';
import { chartView } from '../../src/components/chart-view';
import { readContent, root } from '../content/read-content';
import { interfaceOf } from '../unit/publish/interface';

/**
 * Every chart as it was when it was last looked at: the picture for download in English, and what phones get in German, the
 * language with the longer words. Texts are measured with tables of the typefaces, so all machines draw the same.
 *
 * A chart that is meant to change: `npm run snapshots`, open the pictures in tests/visual/charts, commit them.
 */
const catalog = readContent().catalog!;
const [english, german] = [interfaceOf('en'), interfaceOf('de')];
const address = 'https://example.org/charts/';
const drawn: { name: string; svg: string }[] = [];

/** What was drawn lies beside the other results where it differs from what was expected. */
afterEach(({ task }) => {
  const picture = drawn.pop();
  if (!picture || task.result?.state !== 'fail') return;
  const folder = join(root, 'tests/results/visual');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, picture.name), picture.svg);
});

const remember = (name: string, svg: string) => {
  // One element a line, so that a difference can be read.
  const lines = svg.replaceAll('><', '>\n<');
  drawn.push({ name, svg: lines });
  return expect(lines).toMatchFileSnapshot(`charts/${name}`);
};

describe.each([...catalog.charts.keys(), ...catalog.calculators.keys()])('the picture of %s', (id) => {
  it('is the one that was looked at', async () => {
    await remember(`${id}.svg`, chartSvg(imageParts(id, catalog, english, address), 'light'));
  });
});

describe.each([...catalog.charts.keys()])('the drawing of %s for phones', (id) => {
  it('is the one that was looked at', async () => {
    const { narrow } = chartView(id, catalog, german);
    await remember(
      `${id}.narrow.de.svg`,
      narrow.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
    );
  });
});
