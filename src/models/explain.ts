import { escapeMarkup as escape } from './escape';
import { strengthOf, type Tree } from './tree';

/** What compares two numbers. */
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
const isComparison = (operator: unknown) => /^([<>]=?|[=!]=)$/.test(String(operator));

/** How names, numbers and conditions read; pass labels as `name` for the formula, formatted figures for the reader's own. */
export interface Wording {
  /** An input, constant or step: its label, or its figure. */
  name(name: string): string;
  /** A pure number. */
  number(value: number): string;
  /** A number with its unit, in that unit. */
  quantity(value: number, unit: string): string;
  /** A question of the form as a condition, `offer == 2` or `offer <= 2`; undefined where the name is no choice or switch. */
  chosen?(name: string, operator: Comparison, value: number): string | undefined;
  /** The words `if`, `otherwise`, `and`, `or`, `not`, and names of functions where the language has its own. */
  word(word: string): string;
}

// prettier-ignore
const signs: Record<string, string> = {
  '*': '×', '-': '−', '<=': '≤', '>=': '≥', '==': '=', '!=': '≠', 'neg': '−', '/': '÷',
};

/** "No figure" is written as a division by nothing; readers get the words. */
const isNothing = (tree: Tree): boolean => Array.isArray(tree) && tree[0] === '/' && tree[2] === 0;

/** The words for a question of the form, where the formula asks one. */
function questionOf(tree: Tree, wording: Wording): string | undefined {
  if (!Array.isArray(tree) || !isComparison(tree[0])) return undefined;
  const [operator, name, value] = tree;
  return typeof name === 'string' && typeof value === 'number'
    ? wording.chosen?.(name, operator as Comparison, value)
    : undefined;
}

const tag = (name: string, content: string) => `<${name}>${content}</${name}>`;
const sign = (operator: string) => tag('mo', escape(signs[operator] ?? operator));

/** The cases of an `if`, further ones in its last branch included: condition and result; the last has no condition. */
function casesOf(tree: Tree): [Tree | undefined, Tree][] {
  if (!Array.isArray(tree) || tree[0] !== 'if') return [[undefined, tree]];
  return [[tree[1], tree[2]!], ...casesOf(tree[3]!)];
}

function mathOf(tree: Tree, wording: Wording, least = 0): string {
  if (typeof tree === 'number') return tag('mn', escape(wording.number(tree)));
  if (typeof tree === 'string') return tag('mtext', escape(wording.name(tree)));
  if (tree[0] === 'unit') return tag('mtext', escape(wording.quantity(tree[1], tree[2])));
  const question = isNothing(tree) ? wording.word('nothing') : questionOf(tree, wording);
  if (question !== undefined) return tag('mtext', escape(question));
  const strength = strengthOf(tree);
  const [operator, ...operands] = tree;
  const part = (index: number, atLeast = 0) => mathOf(operands[index]!, wording, atLeast);
  const word = (text: string) => tag('mtext', escape(` ${wording.word(text)} `));
  const row = (content: string) => tag('mrow', strength < least ? `<mo>(</mo>${content}<mo>)</mo>` : content);
  // A fraction needs brackets only as the base of a power.
  const base = (content: string) => (least > 8 ? row(content) : content);
  // prettier-ignore
  switch (operator) {
    case 'if': {
      const rows = casesOf(tree).map(([condition, result]) =>
        tag(
          'mtr',
          tag('mtd', mathOf(result, wording)) +
            tag('mtd', condition === undefined ? word('otherwise') : word('if') + mathOf(condition, wording)),
        ),
      );
      return row(`<mo>{</mo>${tag('mtable', rows.join(''))}`);
    }
    case '/': return base(tag('mfrac', tag('mrow', part(0)) + tag('mrow', part(1))));
    case '^': return base(tag('msup', tag('mrow', part(0, 9)) + tag('mrow', part(1))));
    case 'sqrt': return tag('msqrt', part(0));
    case 'abs': return tag('mrow', `<mo>|</mo>${part(0)}<mo>|</mo>`);
    case 'neg': return row(sign(operator) + part(0, 8));
    case 'not': return row(word('not') + part(0, 8));
    case 'and': case 'or': return row(part(0, strength) + word(operator) + part(1, strength + 1));
  }
  if (strength < 9) return row(part(0, strength) + sign(operator) + part(1, strength + 1));
  const separated = operands.map((_, index) => part(index)).join('<mo>;</mo>');
  return tag('mrow', tag('mi', escape(wording.word(operator))) + `<mo>(</mo>${separated}<mo>)</mo>`);
}

/**
 * Shows a formula as presentational MathML: fractions, powers, and conditions as a case distinction. Texts are escaped.
 *
 * @param result - what stands behind the equals sign
 * @example explainMath(['/', 'revenue', 'users'], wording) // '<math><mfrac>…</mfrac></math>'
 */
export const explainMath = (tree: Tree, wording: Wording, result = ''): string =>
  tag('math', mathOf(tree, wording) + (result && tag('mrow', tag('mo', '=') + tag('mtext', escape(result)))));

/**
 * Shows a formula as one line of plain text.
 *
 * @example explainWords(['*', 'surveys', 'pay'], wording) // 'surveys × pay per survey'
 */
export function explainWords(tree: Tree, wording: Wording, least = 0): string {
  if (typeof tree === 'number') return wording.number(tree);
  if (typeof tree === 'string') return wording.name(tree);
  if (tree[0] === 'unit') return wording.quantity(tree[1], tree[2]);
  const question = isNothing(tree) ? wording.word('nothing') : questionOf(tree, wording);
  if (question !== undefined) return question;
  const strength = strengthOf(tree);
  const [operator, ...operands] = tree;
  const part = (index: number, atLeast = 0) => explainWords(operands[index]!, wording, atLeast);
  const bracket = (text: string) => (strength < least ? `(${text})` : text);
  if (operator === 'if') {
    const cases = casesOf(tree).map(([condition, result]) =>
      condition === undefined
        ? `${wording.word('otherwise')} ${explainWords(result, wording, 2)}`
        : `${explainWords(result, wording, 2)}, ${wording.word('if')} ${explainWords(condition, wording)}`,
    );
    return bracket(cases.join('; '));
  }
  if (operator === 'neg') return bracket(`−${part(0, 8)}`);
  if (operator === 'not') return bracket(`${wording.word('not')} ${part(0, 8)}`);
  if (strength === 9)
    return `${wording.word(operator)}(${operands.map((_, index) => part(index)).join('; ')})`;
  const between =
    operator === 'and' || operator === 'or' ? wording.word(operator) : (signs[operator] ?? operator);
  return bracket(`${part(0, operator === '^' ? 9 : strength)} ${between} ${part(1, strength + 1)}`);
}
