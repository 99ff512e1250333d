import { hasOwn, toBase } from './range';
import type { Tree } from './tree';

/** Rounds half away from zero, as spreadsheets do. */
export const roundHalfAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

const truth = (condition: boolean) => (condition ? 1 : 0);

/**
 * Evaluates a formula at one point.
 *
 * @param scope - the value of every name, in base units
 * @returns base units; NaN when a name is missing or the mathematics fails. Never throws. Conditions give 1 or 0.
 * @example evaluate(['/', 'revenue', 'users'], { revenue: 10, users: 4 }) // 2.5
 */
export function evaluate(tree: Tree, scope: Readonly<Record<string, number>>): number {
  if (typeof tree === 'number') return tree;
  if (typeof tree === 'string') return hasOwn(scope, tree) ? scope[tree]! : NaN;
  if (tree[0] === 'unit') return toBase(tree[1], tree[3]);
  const at = (index: number) => evaluate(tree[index] as Tree, scope);
  const a = at(1);
  // Only the chosen branch counts: a missing input elsewhere must not hide the result.
  if (tree[0] === 'if') return Number.isNaN(a) ? NaN : at(a ? 2 : 3);
  if (tree[0] === 'min' || tree[0] === 'max')
    return Math[tree[0]](...tree.slice(1).map((_, index) => at(index + 1)));
  const b = tree.length > 2 ? at(2) : 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  // prettier-ignore
  switch (tree[0]) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    // The `+ 0` turns -0 into 0: by which way a zero came about must not decide which infinity it gives.
    case '/': return a / (b + 0);
    case '^': return (a + 0) ** b;
    case 'neg': return -a;
    case '<': return truth(a < b);
    case '<=': return truth(a <= b);
    case '>': return truth(a > b);
    case '>=': return truth(a >= b);
    case '==': return truth(a === b);
    case '!=': return truth(a !== b);
    case 'and': return truth(!!a && !!b);
    case 'or': return truth(!!a || !!b);
    case 'not': return truth(!a);
    case 'abs': return Math.abs(a);
    case 'sqrt': return Math.sqrt(a);
    case 'exp': return Math.exp(a);
    case 'log10': return Math.log10(a);
    case 'round': return roundHalfAway(a);
    case 'clamp': return Math.min(Math.max(a, b), at(3));
    default: return NaN;
  }
}
