import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { blankPng, isTrial, trial } from '../../../src/publish/integrations/trial.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('is a trial only where TRIAL says so, and anything else but 1 is refused', () => {
  vi.stubEnv('TRIAL', undefined);
  expect(isTrial()).toBe(false);
  expect(() => trial()).not.toThrow();
  vi.stubEnv('TRIAL', '1');
  expect(isTrial()).toBe(true);
  expect(() => trial()).not.toThrow();
  vi.stubEnv('TRIAL', 'yes');
  expect(() => trial()).toThrow('TRIAL is "yes". Set it to 1, or not at all.');
});

it('has a picture for it that programs can open', async () => {
  expect(await sharp(await blankPng()).metadata()).toMatchObject({ format: 'png', width: 1, height: 1 });
});
