import { describe, expect, it, vi } from 'vitest';
import { interfaceOf } from './interface';

vi.stubEnv('SITE', 'https://example.org');
vi.stubEnv('BASE_URL', '/');
const { breadcrumb } = await import('../../../src/publish/metadata/structured-data');

const stepsOf = (path: string) =>
  (breadcrumb(interfaceOf('de'), path, 'Title') as { itemListElement: object[] } | undefined)
    ?.itemListElement;
const step = (position: number, name: string, item: string) => ({
  '@type': 'ListItem',
  position,
  name,
  item,
});

describe('where a page stands', () => {
  const { t } = interfaceOf('de');

  it('is told to search engines from the front page down, counted from one', () => {
    expect(stepsOf('/practices/samples/')).toEqual([
      step(1, t('nav.home'), 'https://example.org/de/'),
      step(2, t('nav.practices'), 'https://example.org/de/practices/'),
      step(3, 'Title', 'https://example.org/de/practices/samples/'),
    ]);
    expect(stepsOf('/sources/')).toEqual([
      step(1, t('nav.home'), 'https://example.org/de/'),
      step(2, 'Title', 'https://example.org/de/sources/'),
    ]);
  });

  it('is not told of the front page and of the page for what is missing', () => {
    expect(stepsOf('/')).toBeUndefined();
    expect(stepsOf('/404.html')).toBeUndefined();
  });
});
