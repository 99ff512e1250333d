import { isDefault, type CalculatorModel, type InputModel, type Values } from './calculator';
import { isForeign, mended } from './link-parameters';
import { cut } from './numbers';
import { hasOwn, tidy } from './range';

/** Something in an address that could not be taken as it stands; the reader is told. */
export type Notice =
  | { kind: 'clamped'; name: string; value: number; min: number; max: number }
  | { kind: 'rounded'; name: string; value: number; used: number }
  | { kind: 'unreadable'; name: string; text: string }
  | { kind: 'unknown'; name: string }
  | { kind: 'version'; found: number; current: number };

/** What an address says: values in shown units, and the reader's own price (null: "no price"). */
export interface State {
  values: Values;
  own?: number | null;
  notices: Notice[];
}

/** Parameters of our own that are not inputs. */
const ours = /^(m|own|language|lens)$/;
/** Digits behind the decimal mark of an own price: cents. */
export const ownDecimals = 2;

const write = (input: InputModel, value: number) =>
  input.options ? input.options[value]?.id : String(tidy(value));

/**
 * Finds the state in a page's address: behind `#`, where no server sees it, or in the query of a link from before.
 *
 * @returns the state as a query string without `?` or `#`; '' where the fragment is an anchor and there is no query
 * @example stateIn('?m=1&surveys=4', '#sources') // 'm=1&surveys=4'
 */
export const stateIn = (search: string, hash: string): string =>
  hash.indexOf('=') > 0 && !/^#\?secret=[^&]*$/.test(hash) ? hash.slice(1) : search.slice(1);

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
    const value = hasOwn(values, input.name) ? values[input.name]! : NaN;
    if (!Number.isFinite(value) || isDefault(input, value)) continue;
    const text = write(input, value);
    if (text !== undefined) query.set(input.name, text);
  }
  if (own === null) query.set('own', 'none');
  else if (own !== undefined && Number.isFinite(own)) query.set('own', String(cut(own, ownDecimals)));
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
  const query = new URLSearchParams(mended(text));
  const state: State = { values: {}, notices: [] };
  const { values, notices } = state;

  const read = (name: string, decimals: number, min: number, max: number): number | undefined => {
    const raw = query.get(name)!.trim();
    const given = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw) ? Number(raw) : NaN;
    if (!Number.isFinite(given)) {
      notices.push({ kind: 'unreadable', name, text: raw.slice(0, 60) });
      return undefined;
    }
    const value = tidy(given);
    if (value < min || value > max) {
      notices.push({ kind: 'clamped', name, value, min, max });
      return Math.min(Math.max(value, min), max);
    }
    const used = Math.min(Math.max(cut(value, decimals), min), max);
    if (used !== value) notices.push({ kind: 'rounded', name, value, used });
    return used;
  };

  if (query.has('m')) {
    const found = read('m', 0, -Infinity, Infinity);
    if (found !== undefined && found !== model.version) {
      notices.push({ kind: 'version', found, current: model.version });
    }
  }
  for (const input of model.inputs) {
    const { name, options, decimals, min, max } = input;
    if (!query.has(name)) continue;
    const option = options?.findIndex(({ id }) => id === query.get(name)) ?? -1;
    if (options && option < 0)
      notices.push({ kind: 'unreadable', name, text: query.get(name)!.slice(0, 60) });
    const value = options ? option : read(name, decimals, min, max);
    if (value !== undefined && !(options && option < 0) && !isDefault(input, value)) values[name] = value;
  }
  if (query.get('own') === 'none') state.own = null;
  else if (query.has('own')) {
    const own = read('own', ownDecimals, 0, model.ask?.max ?? Infinity);
    if (own !== undefined) state.own = own;
  }
  const known = new Set(model.inputs.map(({ name }) => name));
  for (const name of new Set([...query.keys()])) {
    if (!known.has(name) && !ours.test(name) && !isForeign(name))
      notices.push({ kind: 'unknown', name: name.slice(0, 60) });
  }
  return state;
}
