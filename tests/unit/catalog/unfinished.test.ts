import { describe, expect, it } from 'vitest';
import { checkFinished, findUnfinished } from '../../../src/catalog/unfinished';

const complaint = (entry: Parameters<typeof checkFinished>[0][number]) => {
  try {
    checkFinished([
      { id: 'sound', data: { title: 'The finding', published: new Date(0), note: null } },
      entry,
    ]);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
};

describe('texts of a template', () => {
  it('are found however deep, each with its place', () => {
    const rows = [{ label: { en: 'Panel', de: 'FILL IN: the label' } }];
    expect(findUnfinished({ rows, unit: 'EUR' })).toEqual([
      { field: 'rows.0.label.de', text: 'FILL IN: the label' },
    ]);
  });

  it('stop the build with file, field, and the files that are left', () => {
    const data = { title: { en: 'FILL IN: the finding', de: 'FILL IN: the finding' } };
    expect(complaint({ id: 'a', filePath: 'content/charts/a.yaml', data })).toBe(
      'content/charts/a.yaml: title.en still says "FILL IN: the finding". ' +
        'Write your own words there, or take the line out. All such places: content/charts/a.yaml (2).',
    );
  });

  it('are found in the text of an article', () => {
    const body = '## What happened\n\n  FILL IN: who offered what.\n\nFILL IN: since when.\n';
    const message = complaint({ id: 'a/en', filePath: 'content/practices/a/en.mdx', data: {}, body });
    expect(message).toContain('text still says "FILL IN: who offered what."');
    expect(message).toContain('content/practices/a/en.mdx (2)');
  });

  it('are not found where somebody has written', () => {
    expect(complaint({ id: 'a', data: { title: 'Fill in the form' }, body: 'Text' })).toBe('no complaint');
  });
});
