import { escapeMarkup as escape } from '../../models/escape';

/** What the code for a host page depends on. */
export interface EmbedChoice {
  /** Full address of the embed, its query included. */
  address: string;
  title: string;
  /** In CSS pixels. */
  height: number;
  /** Full address of the script that fits the height; without it the height stays as it is. */
  script?: string | undefined;
}

/**
 * The code a newsroom pastes to embed a chart or calculator; it works without the script too, at the given height.
 *
 * @example embedCode({ address: 'https://x.org/embed/a/', title: 'A', height: 520 }) // '<iframe src="https://x.org/embed/a/" …'
 */
export function embedCode({ address, title, height, script }: EmbedChoice): string {
  const frame = `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" frameborder="0"
 style="border:0;color-scheme:light dark" loading="lazy" referrerpolicy="no-referrer"
 sandbox="allow-scripts allow-popups allow-downloads"></iframe>`;
  return script ? `${frame}\n<script src="${escape(script)}" async></script>` : frame;
}
