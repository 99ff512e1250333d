import { parse, type MathNode } from 'mathjs';
import { FormulaError, suggest } from './formula-error';
import { strengthOf, type Operator, type Quantity, type Tree } from './tree';
import { isUnit, unitFactor } from './units';

// prettier-ignore
const operators: Record<string, Operator> = {
  add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^', unaryMinus: 'neg',
  smaller: '<', smallerEq: '<=', larger: '>', largerEq: '>=', equal: '==', unequal: '!=',
  and: 'and', or: 'or', not: 'not',
};

/** Fewest and most arguments of each function. */
// prettier-ignore
const functions: Record<string, [number, number]> = {
  min: [2, Infinity], max: [2, Infinity], abs: [1, 1], sqrt: [1, 1], exp: [1, 1], log10: [1, 1], round: [1, 1], clamp: [3, 3],
};

/** Words that no input, fact or step may be called. */
export const isReserved = (name: string): boolean =>
  isUnit(name) ||
  Object.hasOwn(functions, name) ||
  ['if', 'and', 'or', 'not', 'to', 'mod', 'in', 'xor', 'true', 'false'].includes(name);

const isQuantity = (tree: Tree): tree is Quantity => Array.isArray(tree) && tree[0] === 'unit';
const quantity = (value: number, unit: string): Quantity => ['unit', value, unit, unitFactor(unit)];
const reject = (node: MathNode, what: string, remedy: string): never => {
  throw new FormulaError(`contains "${node.toString()}", ${what}`, remedy);
};
const vocabulary =
  'Use numbers, numbers with units, names, + - * / ^, comparisons, and/or/not, `a ? b : c`, min, max, abs, sqrt, exp, log10, round, clamp.';

// mathjs types its nodes loosely; these are the parts that this file reads.
interface Parts {
  value?: unknown;
  name?: string;
  fn?: string | { name?: string };
  args?: MathNode[];
  content?: MathNode;
  condition?: MathNode;
  trueExpr?: MathNode;
  falseExpr?: MathNode;
  implicit?: boolean;
}
const partsOf = (node: MathNode) => node as unknown as Parts;

/** The symbol of a node that is nothing but a unit: `month` in `48 hour/month`. */
const bareUnit = (node: MathNode): string | undefined =>
  node.type === 'SymbolNode' && isUnit(partsOf(node).name!) ? partsOf(node).name : undefined;

/** Joins a unit symbol to the number before it: `48 hour`, then `/ month`. */
function attachUnit(left: Tree, operator: '*' | '/', unit: string): Tree | undefined {
  if (typeof left === 'number') return operator === '*' ? quantity(left, unit) : undefined;
  if (isQuantity(left))
    return quantity(left[1], operator === '*' ? `${unit} ${left[2]}` : `${left[2]}/${unit}`);
  // `ads * 30 day/month` parses as `(ads * 30 day) / month`, but means `ads * (30 day/month)`.
  if (Array.isArray(left) && left[0] === '*' && isQuantity(left[2]!)) {
    return ['*', left[1]!, attachUnit(left[2], operator, unit)!];
  }
  return undefined;
}

/** The divisor of `4 EUR/1000 impression`, which is one price; brackets around it make it a quantity of its own. */
function countedUnit(node: MathNode): string | undefined {
  const tree = partsOf(node).implicit ? convert(node) : 0;
  return isQuantity(tree) && Number.isSafeInteger(tree[1]) && tree[1] > 1
    ? `${tree[1]} ${tree[2]}`
    : undefined;
}

function convertOperator(node: MathNode, parts: Parts): Tree {
  const operator = operators[String(parts.fn)];
  if (!operator) return reject(node, 'which formulas do not know', vocabulary);
  const [first, second] = parts.args as [MathNode, MathNode | undefined];
  const left = convert(first);
  if (!second) {
    if (operator !== 'neg') return [operator, left];
    if (typeof left === 'number') return -left;
    return isQuantity(left) ? quantity(-left[1], left[2]) : ['neg', left];
  }
  const unit = bareUnit(second) ?? (operator === '/' ? countedUnit(second) : undefined);
  if (
    unit &&
    (operator === '*' || operator === '/') &&
    (first.type !== 'ParenthesisNode' || isQuantity(left))
  ) {
    const joined = attachUnit(left, operator, unit);
    if (joined) return joined;
  }
  if (parts.implicit)
    return reject(node, 'two values side by side', 'Write the sign between them, for example `*`.');
  return [operator, left, convert(second)];
}

function convertCall(node: MathNode, parts: Parts): Tree {
  const name = typeof parts.fn === 'object' ? (parts.fn.name ?? '') : String(parts.fn);
  const arity = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!arity)
    return reject(node, `but there is no function "${name}"`, suggest(name, Object.keys(functions)));
  const count = parts.args!.length;
  if (count < arity[0] || count > arity[1]) {
    const wanted = arity[1] === Infinity ? `${arity[0]} or more` : arity[0];
    return reject(node, `which gives ${name} ${count} value${count === 1 ? '' : 's'}`, `Give it ${wanted}.`);
  }
  return [name as Operator, ...parts.args!.map(convert)];
}

function convert(node: MathNode): Tree {
  const parts = partsOf(node);
  switch (node.type as string) {
    case 'ConstantNode':
      if (typeof parts.value === 'number' && Number.isFinite(parts.value)) return parts.value;
      return reject(node, 'which is no number', vocabulary);
    case 'SymbolNode': {
      const unit = bareUnit(node);
      return unit ? quantity(1, unit) : parts.name!;
    }
    case 'ParenthesisNode':
      return convert(parts.content!);
    case 'OperatorNode':
      return convertOperator(node, parts);
    case 'ConditionalNode':
      return ['if', convert(parts.condition!), convert(parts.trueExpr!), convert(parts.falseExpr!)];
    case 'FunctionNode':
      return convertCall(node, parts);
    case 'RelationalNode':
      return reject(node, 'a chain of comparisons', 'Join two comparisons with `and`.');
    default:
      return reject(node, 'which formulas do not know', vocabulary);
  }
}

/**
 * Reads a formula. Build only: uses the mathjs parser, then allows nothing but the small language named in the message.
 *
 * @throws FormulaError naming the offending piece
 * @example parseFormula('3 EUR/month + surveys * pay') // ['+', ['unit', 3, 'EUR/month', 1], ['*', 'surveys', 'pay']]
 */
export function parseFormula(text: string): Tree {
  let node: MathNode;
  try {
    node = parse(text);
  } catch (error) {
    throw new FormulaError(
      `"${text}" cannot be read (${(error as Error).message})`,
      'Check brackets and signs.',
    );
  }
  return convert(node);
}

/**
 * Writes a formula as text; `parseFormula` reads it back to the same tree.
 *
 * @example printFormula(['*', ['+', 'a', 1], 'b']) // '(a + 1) * b'
 */
export function printFormula(tree: Tree): string {
  if (!Array.isArray(tree)) return String(tree);
  if (tree[0] === 'unit') return `${tree[1]} ${tree[2]}`;
  const [operator, ...operands] = tree;
  const strength = strengthOf(tree);
  const bracket = (operand: Tree, least: number) => {
    const compound =
      strengthOf(operand) < least || (least > 6 && (isQuantity(operand) || Number(operand) < 0));
    return compound ? `(${printFormula(operand)})` : printFormula(operand);
  };
  if (operator === 'if') {
    const [condition, yes, no] = operands.map((operand) => bracket(operand, 2));
    return `${condition} ? ${yes} : ${no}`;
  }
  if (operator === 'neg') return `-${bracket(operands[0]!, 9)}`;
  if (operator === 'not') return `not ${bracket(operands[0]!, 9)}`;
  if (strength === 9) return `${operator}(${operands.map(printFormula).join(', ')})`;
  const [left, right] = operands as [Tree, Tree];
  // Chained comparisons mean something else to the parser, and a quantity after `/` would swallow its own divisor.
  const leftLeast = strength === 4 ? 5 : operator === '^' ? 9 : strength;
  const rightLeast = operator === '^' || (operator === '/' && isQuantity(right)) ? 9 : strength + 1;
  return `${bracket(left, leftLeast)} ${operator} ${bracket(right, rightLeast)}`;
}
