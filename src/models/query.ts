import type { CalculatorModel, InputModel, Values } from './calculator';

/** Something in an address that could not be taken as it stands; the reader is told. */
export type Notice =
  | { kind: 'clamped'; name: string; value: number; min: number; max: number }
  | { kind: 'unreadable'; name: string; text: string }
  | { kind: 'unknown'; name: string }
  | { kind: 'version'; found: number; current: number };

/** What an address says: values in shown units, and the reader's own price (null: "no price"). */
export interface State {
  values: Values;
  own?: number | null;
  notices: Notice[];
}

/** Parameters that are not inputs: the site's own, those that hosts of embeds add, and advertisers' tags. */
const foreign =
  /^(m|theme|own|language|lens|initialWidth|childId|parentUrl|parentTitle|utm_.*|fbclid|gclid)$/s;
/** An own price is kept to the cent. */
const ownStep = 0.01;

function trim(value: number, step: number): number {
  const [digits = '', exponent = '0'] = String(step).split('e');
  const decimals = Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
  // The `+ 0` turns -0 into 0.
  return Number(value.toFixed(Math.min(decimals, 20))) + 0;
}

const write = (input: InputModel, value: number) =>
  input.options ? input.options[value]?.id : String(trim(value, input.step));

/** A default with a spread differs from the same figure set by the reader, which has none. */
const isDefault = ({ initial, options, step }: InputModel, value: number) =>
  options
    ? value === 0
    : initial !== null && initial.low === initial.high && trim(initial.central, step) === trim(value, step);

/**
 * Writes what the reader set as a query string without `?`: only what differs from the default, the model's version first.
 *
 * @param own - the reader's own price; null for "no price", undefined when not asked
 * @returns '' when nothing differs
 * @example encodeState(model, { surveys: 4 }) // 'm=1&surveys=4'
 */
export function encodeState(model: CalculatorModel, values: Values, own?: number | null): string {
  const query = new URLSearchParams();
  for (const input of model.inputs) {
    const value = Object.hasOwn(values, input.name) ? values[input.name]! : NaN;
    if (!Number.isFinite(value) || isDefault(input, value)) continue;
    const text = write(input, value);
    if (text !== undefined) query.set(input.name, text);
  }
  if (own === null) query.set('own', 'none');
  else if (own !== undefined && Number.isFinite(own)) query.set('own', String(trim(own, ownStep)));
  const text = query.toString();
  return text && `m=${model.version}&${text}`;
}

/**
 * Reads a query string. What cannot be used is clamped or dropped, each with a notice; never throws.
 *
 * @param text - with or without the leading `?`
 * @example decodeState(model, 'm=1&surveys=99').values // { surveys: 20 }, with a notice of kind 'clamped'
 */
export function decodeState(model: CalculatorModel, text: string): State {
  const query = new URLSearchParams(text);
  const state: State = { values: {}, notices: [] };
  const { values, notices } = state;

  const read = (name: string, step: number, min: number, max: number): number | undefined => {
    const raw = query.get(name)!.trim();
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw) ? trim(Number(raw), step) : NaN;
    if (!Number.isFinite(value)) {
      notices.push({ kind: 'unreadable', name, text: raw.slice(0, 60) });
      return undefined;
    }
    if (value >= min && value <= max) return value;
    notices.push({ kind: 'clamped', name, value, min, max });
    return Math.min(Math.max(value, min), max);
  };

  if (query.has('m')) {
    const found = read('m', 1, -Infinity, Infinity);
    if (found !== undefined && found !== model.version) {
      notices.push({ kind: 'version', found, current: model.version });
    }
  }
  for (const { name, options, step, min, max } of model.inputs) {
    if (!query.has(name)) continue;
    const option = options?.findIndex(({ id }) => id === query.get(name)) ?? -1;
    if (options && option < 0)
      notices.push({ kind: 'unreadable', name, text: query.get(name)!.slice(0, 60) });
    const value = options ? option : read(name, step, min, max);
    if (value !== undefined && !(options && option < 0)) values[name] = value;
  }
  if (query.get('own') === 'none') state.own = null;
  else if (query.has('own')) {
    const own = read('own', ownStep, 0, model.ask?.max ?? Infinity);
    if (own !== undefined) state.own = own;
  }
  const known = new Set(model.inputs.map(({ name }) => name));
  for (const name of new Set(query.keys())) {
    if (!known.has(name) && !foreign.test(name)) notices.push({ kind: 'unknown', name: name.slice(0, 60) });
  }
  return state;
}
