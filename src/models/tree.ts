/** What stands at the head of a node: arithmetic, comparison, logic, `if`, and the few functions formulas may call. */
// prettier-ignore
export type Operator =
  | '+' | '-' | '*' | '/' | '^' | 'neg'
  | '<' | '<=' | '>' | '>=' | '==' | '!='
  | 'and' | 'or' | 'not' | 'if'
  | 'min' | 'max' | 'abs' | 'sqrt' | 'exp' | 'log10' | 'round' | 'clamp';

/** A number written with its unit, such as `48 hour/month`: value as written, unit, base units per that unit. */
export type Quantity = ['unit', number, string, number];

/**
 * A formula as compact JSON: a pure number, the name of an input, constant or step, a quantity, or an operator with
 * its operands. This, not the text of the formula, is what the browser gets.
 *
 * @example ['/', 'revenue', 'users']
 */
export type Tree = number | string | Quantity | [Operator, ...Tree[]];

// prettier-ignore
const strengths: Partial<Record<Operator, number>> = {
  'if': 1, 'or': 2, 'and': 3,
  '<': 4, '<=': 4, '>': 4, '>=': 4, '==': 4, '!=': 4,
  '+': 5, '-': 5, '*': 6, '/': 6, 'neg': 7, 'not': 7, '^': 8,
};

/**
 * Tells how tightly a node binds, from 1 (`? :`) to 9 (names, numbers, calls); weaker operands need parentheses.
 *
 * @example strengthOf(['+', 'a', 'b']) // 5
 */
export const strengthOf = (tree: Tree): number =>
  Array.isArray(tree) && tree[0] !== 'unit' ? (strengths[tree[0]] ?? 9) : 9;

/**
 * Tells whether a formula answers yes or no: a comparison, or `and`, `or`, `not`.
 *
 * @example isCondition(['>', 'points', 4]) // true
 */
export const isCondition = (tree: Tree): boolean =>
  Array.isArray(tree) && /^([<>]=?|[=!]=|and|or|not)$/.test(tree[0]);

/**
 * Lists the names a formula uses, each once, in order of appearance.
 *
 * @example namesIn(['+', 'a', ['*', 2, 'a']]) // ['a']
 */
export function namesIn(tree: Tree, found: string[] = []): string[] {
  if (typeof tree === 'string') {
    if (!found.includes(tree)) found.push(tree);
  } else if (Array.isArray(tree) && tree[0] !== 'unit') {
    for (const operand of tree.slice(1) as Tree[]) namesIn(operand, found);
  }
  return found;
}
