import { read } from '../architecture/source-files';

/** Custom properties by name, without the two hyphens. */
export type Tokens = Record<string, string>;

const css = read('src/styles/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the first rule after a piece of tokens.css. */
function ruleAfter(start: string): Tokens {
  const at = css.indexOf(start);
  if (at < 0) throw new Error(`src/styles/tokens.css has no "${start}".`);
  // The innermost braces: an at-rule's first rule, or the rule itself.
  const body = /\{([^{}]*)\}/.exec(css.slice(at))![1]!;
  return Object.fromEntries(
    [...body.matchAll(/(?:--)?([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
  );
}

/** The light colours, on which the others are laid. */
export const light = ruleAfter(':root {');
/** Dark because the reader switched. */
export const darkBySwitch = ruleAfter(":root[data-theme='dark'] {");
/** Dark because the device is. */
export const darkByDevice = ruleAfter('@media (prefers-color-scheme: dark)');
/** Printed. */
export const printed = ruleAfter('@media print');

/** The names of the tokens that are colours. */
export const colourNames = Object.keys(light).filter((name) => /^#[0-9a-f]{3,6}$/i.test(light[name]!));

/** Red, green and blue from 0 to 1. */
function channels(hex: string): number[] {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
}

/**
 * Contrast of two colours after WCAG 2.2, from 1 to 21.
 *
 * @example contrast('#000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = channels(hex).map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
