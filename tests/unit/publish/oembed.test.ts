import { describe, expect, it } from 'vitest';
import { oembed } from '../../../src/publish/embed/oembed';

const parts = {
  title: 'What “3 < 4 & more" costs',
  page: 'https://datenwert.example/charts/three-euros/',
  embed: 'https://datenwert.example/embed/three-euros/',
  height: 640.4,
  home: 'https://datenwert.example/',
  picture: { url: 'https://datenwert.example/charts/three-euros.png', width: 1200, height: 800 },
};

describe('an oEmbed answer', () => {
  const answer = oembed(parts);

  it('has every field that the standard asks of a rich answer with a picture', () => {
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 480, height: 640 });
    expect(answer.thumbnail_url).toBe(parts.picture.url);
    expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 800]);
    expect(answer.provider_url).toBe(parts.home);
    expect(answer.author_name).toBe('Datenwert');
    expect(answer.cache_age).toBeGreaterThan(0);
  });

  it('begins with a bare blockquote and holds nothing that WordPress strips', () => {
    expect(answer.html).toMatch(
      /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/,
    );
    const attributes = [...answer.html.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name);
    expect(new Set(attributes)).toEqual(new Set(['href', 'src', 'title', 'width', 'height', 'frameborder']));
  });

  it('escapes the title', () => {
    expect(answer.html).toContain('“3 &lt; 4 &amp; more&quot; costs');
    expect(answer.title).toBe(parts.title);
  });

  it('keeps the height between the 200 and 1000 pixels that WordPress allows', () => {
    expect(oembed({ ...parts, height: 50 }).height).toBe(200);
    expect(oembed({ ...parts, height: 4000 }).height).toBe(1000);
  });
});
