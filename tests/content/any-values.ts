import type { CalculatorModel, Values } from '../../src/models/calculator';
import { cut } from '../../src/models/numbers';

/** A row of numbers that looks like chance and is the same in every run (Park and Miller). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Values within the ranges of a calculator's inputs. */
export const anyValues = ({ inputs }: CalculatorModel, next: () => number): Values =>
  Object.fromEntries(
    inputs.map(({ name, kind, options, min, max, decimals }) => [
      name,
      options
        ? Math.floor(next() * options.length)
        : kind === 'switch'
          ? Math.round(next())
          : Math.min(max, Math.max(min, cut(min + next() * (max - min), decimals))),
    ]),
  );
