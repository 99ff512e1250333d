import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

// Built pages run from a bundle elsewhere, so packages are looked up from the project's own folder.
const require = createRequire(`${process.cwd()}/package.json`);
const load = (file: string) => readFile(require.resolve(`@expo-google-fonts/${file}`));

const fonts = Promise.all([
  load('newsreader/600SemiBold/Newsreader_600SemiBold.ttf'),
  load('ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  load('ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
]);

interface Card {
  kicker: string;
  title: string;
  foot: string;
}

const box = (style: Record<string, string | number>, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/**
 * Draws the picture that link previews show: 1200 by 630 pixels, the same on every machine.
 *
 * @returns a PNG
 */
export async function drawCard({ kicker, title, foot }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const [serif, sans, sansBold] = await fonts;
  const size = title.length > 75 ? 60 : title.length > 45 ? 70 : 82;
  const svg = await satori(
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        background: '#FBFAF6',
        color: '#1B1E23',
        fontFamily: 'Newsreader',
      },
      [
        box({ flexDirection: 'column' }, [
          box({ fontFamily: 'Plex', fontWeight: 600, fontSize: 30, color: '#B3261E' }, kicker),
          box({ fontSize: size, lineHeight: 1.12, letterSpacing: '-0.01em', marginTop: 20 }, title),
        ]),
        box({ flexDirection: 'column' }, [
          box({ height: 3, background: '#1B1E23' }, ''),
          box({ height: 3, marginTop: 5, background: '#1B1E23' }, ''),
          box({ justifyContent: 'space-between', alignItems: 'baseline', marginTop: 22 }, [
            box({ fontSize: 44 }, 'Datenwert'),
            box({ fontFamily: 'Plex', fontSize: 25, color: '#5A5F66' }, foot),
          ]),
        ]),
      ],
    ) as never,
    {
      width: 1200,
      height: 630,
      fonts: [
        { name: 'Newsreader', data: serif, weight: 600, style: 'normal' },
        { name: 'Plex', data: sans, weight: 400, style: 'normal' },
        { name: 'Plex', data: sansBold, weight: 600, style: 'normal' },
      ],
    },
  );
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}
