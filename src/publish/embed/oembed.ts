import { escapeMarkup as escape } from '../../models/escape';

/** What an oEmbed answer says of a chart or calculator; every address is a full one. */
export interface OembedParts {
  title: string;
  page: string;
  embed: string;
  /** Height of the frame in CSS pixels. */
  height: number;
  home: string;
  picture: { url: string; width: number; height: number };
}

/** An answer of type `rich` after https://oembed.com, with everything that WordPress and Ghost look for. */
export interface Oembed {
  type: 'rich';
  version: '1.0';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** WordPress leaves no frame higher or lower than this. */
const heights = { least: 200, most: 1000 };
/** Below the column of any host, so that none crops the frame; hosts widen it. */
const width = 480;
const secondsPerDay = 86_400;

/**
 * The oEmbed answer for a chart or calculator. `html` begins with a `<blockquote>`: only then does WordPress resize the
 * frame, and only a link, a bare blockquote and a plain frame pass its filter.
 *
 * @example oembed(parts).html // '<blockquote><a href="…">Title (Datenwert, CC BY 4.0)</a></blockquote><iframe …></iframe>'
 */
export function oembed({ title, page, embed, height, home, picture }: OembedParts): Oembed {
  const shown = Math.min(heights.most, Math.max(heights.least, Math.round(height)));
  const quote = `<blockquote><a href="${escape(page)}">${escape(title)} (Datenwert, CC BY 4.0)</a></blockquote>`;
  const frame = `<iframe src="${escape(embed)}" title="${escape(title)}" width="100%" height="${shown}" frameborder="0"></iframe>`;
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: 'Datenwert',
    author_url: home,
    provider_name: 'Datenwert',
    provider_url: home,
    cache_age: secondsPerDay,
    html: quote + frame,
    width,
    height: shown,
    thumbnail_url: picture.url,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}
