import { readNumber } from '../../src/models/numbers';
import { blankSvg } from '../../src/charts/kit/light-document';

type Token = { value: number } | { sign: string };

const words =
  'thousand|million|billion|trillion|Tausend|Millionen|Million|Milliarden|Milliarde|Billionen|Billion|Mio\\.|Mrd\\.';

/**
 * Reads a printed figure as somebody with a pocket calculator would: the number, percent as a hundredth, "per 1000" as a
 * division; money signs and units left aside.
 */
export function figureIn(text: string, language: string): number {
  const plain = text.replace(/[\u00a0\u202f\u2009]/g, ' ');
  const found = new RegExp(`([−-]?)[^\\d−-]*([\\d.,]*\\d)( (?:${words})|(?:bn|m|k|tn)(?![a-z]))?`).exec(
    plain,
  );
  if (!found) throw new Error(`no figure in "${text}"`);
  const [all, minus, digits, word = ''] = found;
  // Three decimals are ambiguous to a reader of two languages, not to one who knows the page's.
  const settled = digits!.replace(
    language === 'de' ? /^(\d{1,3}),(\d{3})$/ : /^(\d{1,3})\.(\d{3})$/,
    (whole) => `${whole}0`,
  );
  const reading = readNumber(settled + word.replace('tn', 'trillion'), language);
  if ('problem' in reading) throw new Error(`"${text}" does not read as a number: ${reading.problem}`);
  const rest = plain.slice(found.index + all.length);
  const per = /^[^%]*?\b(?:per|je|für) (1[.,]?000|\d+)\b/.exec(rest)?.[1];
  const percent = rest.trimStart().startsWith('%') ? 100 : 1;
  return ((minus ? -1 : 1) * reading.value) / percent / (per ? Number(per.replace(/\D/g, '')) : 1);
}

const functions: Record<string, (...given: number[]) => number> = {
  min: Math.min,
  max: Math.max,
  round: (value) => Math.sign(value) * Math.round(Math.abs(value)),
  exp: Math.exp,
  log10: Math.log10,
};

/** Works out a printed line of the working from its marks alone: the figures, fractions, powers and signs that a reader sees. */
export function recompute(markup: string, language: string, functionOf: (name: string) => string): number {
  const place = blankSvg().ownerDocument.createElement('div');
  place.innerHTML = markup;
  const valueOf = (element: Element): number => expression(tokensOf(element));
  const tokensOf = (element: Element): Token[] => {
    const parts = [...element.children];
    switch (element.tagName.toLowerCase()) {
      case 'mn':
      case 'mtext':
        return [{ value: figureIn(element.textContent, language) }];
      case 'mo':
        return [{ sign: element.textContent }];
      case 'mi':
        return [{ sign: `f:${functionOf(element.textContent)}` }];
      case 'mfrac':
        return [{ value: valueOf(parts[0]!) / valueOf(parts[1]!) }];
      case 'msup':
        return [{ value: valueOf(parts[0]!) ** valueOf(parts[1]!) }];
      case 'msqrt':
        return [{ value: Math.sqrt(valueOf(parts[0]!)) }];
      case 'mrow':
      case 'math':
        return parts.flatMap(tokensOf);
      default:
        throw new Error(`cannot read <${element.tagName}>`);
    }
  };
  const math = place.querySelector('math')!;
  // What stands behind the equals sign is the result, not the calculation.
  math.lastElementChild!.remove();
  return expression(tokensOf(math));
}

/** The value of a row: brackets, functions, then × and ÷ before + and −. */
function expression(tokens: Token[]): number {
  let at = 0;
  const isSign = (...signs: string[]) => {
    const token = tokens[at];
    return token !== undefined && 'sign' in token && signs.includes(token.sign);
  };
  const take = () => (tokens[at++] as { sign: string }).sign;
  const atom = (): number => {
    const token = tokens[at];
    if (!token) throw new Error('the line ends too early');
    at += 1;
    if ('value' in token) return token.value;
    if (token.sign === '−') return -atom();
    if (token.sign === '(') {
      const value = sum();
      at += 1;
      return value;
    }
    if (token.sign.startsWith('f:')) {
      at += 1;
      const given = [sum()];
      while (isSign(';')) {
        at += 1;
        given.push(sum());
      }
      at += 1;
      return functions[token.sign.slice(2)]!(...given);
    }
    throw new Error(`cannot read "${token.sign}"`);
  };
  const product = (): number => {
    let value = atom();
    while (isSign('×', '÷')) value = take() === '×' ? value * atom() : value / atom();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (isSign('+', '−')) value = take() === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new Error('the line goes on');
  return value;
}
