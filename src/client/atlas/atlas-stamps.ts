import type { Lens } from '../../charts/kit/context';

/** A mark as a picture, for amounts that were checked and for those only recalled or expected. */
export type Stamps = ReadonlyMap<
  Lens,
  {
    checked: ImageBitmap;
    recalled: ImageBitmap;
    /** Half the side of a stamp in CSS pixels. */
    reach: number;
  }
>;

/** Half the side of a stamp: a mark with the gap of paper around it. */
const reach = 8;

/**
 * Draws each kind of mark once, to be stamped at every point: thousands of outlines would take longer than a frame.
 *
 * @param ratio - pixels of the screen for one of the page
 */
export function cutStamps(
  outlines: ReadonlyMap<Lens, Path2D>,
  { paper, series }: { paper: string; series: Readonly<Record<Lens, string>> },
  ratio: number,
): Stamps {
  const side = Math.ceil(2 * reach * ratio);
  const cut = (outline: Path2D, stroke: string, lineWidth: number, fill: string) => {
    const canvas = new OffscreenCanvas(side, side);
    const pen = canvas.getContext('2d')!;
    pen.scale(ratio, ratio);
    pen.translate(reach, reach);
    Object.assign(pen, { strokeStyle: stroke, lineWidth, fillStyle: fill });
    pen.stroke(outline);
    pen.fill(outline);
    return canvas.transferToImageBitmap();
  };
  return new Map(
    [...outlines].map(([lens, outline]) => [
      lens,
      {
        reach,
        checked: cut(outline, paper, 2, series[lens]),
        recalled: cut(outline, series[lens], 3, paper),
      },
    ]),
  );
}
