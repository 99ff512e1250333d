import sharp from 'sharp';

/** Whether this build is only to be looked through, not published: pictures are blank, and compression takes little effort. */
export const isTrial = () => process.env.TRIAL === '1';

/** What stands for a picture in a trial: a PNG of one white pixel. */
export const blankPng = async () =>
  new Uint8Array(
    await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );

/**
 * Says of a trial that it is one.
 *
 * @returns {import('astro').AstroIntegration}
 * @throws when `TRIAL` is neither 1 nor unset
 */
export function trial() {
  const wanted = process.env.TRIAL;
  if (wanted && wanted !== '1') throw new Error(`TRIAL is "${wanted}". Set it to 1, or not at all.`);
  return {
    name: 'trial',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (isTrial()) logger.warn('A trial: every PNG is blank. Build without TRIAL before you publish.');
      },
    },
  };
}
