import type { OwnPrice } from '../../charts/calculator/calculator-picture';
import type { CalculatorPayload } from '../../components/calculator-view';
import {
  isDefault,
  runCalculator,
  type CalculatorModel,
  type CalculatorResult,
  type Values,
} from '../../models/calculator';
import { encodeState, type State } from '../../models/query';

/** So long a screen shows one frame, in milliseconds: more often than once in it nothing is drawn. */
const frame = 16;
/** So long after the last change, in milliseconds, a reader rests: longer than a key that is held repeats. */
const rest = 150;

/**
 * One calculator that lives in a page: what the reader set, what comes out, and who is told of each change. It knows its
 * root element and nothing of what stands in it; form, sentence, picture, link and whatever else the page holds listen.
 */
export class Calculator {
  readonly model: CalculatorModel;
  /** The result for the defaults. */
  readonly defaults: CalculatorResult;
  values: Values = {};
  /** The reader's price, null where the reader refused, undefined while there is none. */
  own: OwnPrice;
  /** Whether the question waits for an answer. */
  asking = false;
  /** Whether a slider is under the hand: what takes long may wait. */
  sliding = false;
  result: CalculatorResult;
  /** The result before the last change. */
  before: CalculatorResult;
  private frame = 0;
  private again = false;
  private readonly listeners: (() => void)[] = [];
  private readonly restful: (() => void)[] = [];
  private waiting: (() => void)[] = [];
  private timer = 0;

  constructor(
    readonly root: HTMLElement,
    readonly payload: CalculatorPayload,
  ) {
    this.model = payload.model;
    this.defaults = this.result = this.before = runCalculator(this.model, {});
  }

  /** Sets one input in its shown unit; undefined and the default take it back. */
  set(name: string, value: number | undefined, sliding = false): void {
    const input = this.model.inputs.find((known) => known.name === name);
    if (!input) return;
    const next = { ...this.values };
    if (value === undefined || !Number.isFinite(value) || isDefault(input, value)) delete next[name];
    else next[name] = value;
    this.values = next;
    this.sliding = sliding;
    this.changed();
  }

  /** Takes the reader's answer: a price, null for "at no price", undefined for a question skipped. */
  answer(own: OwnPrice): void {
    this.own = own;
    this.asking = false;
    this.changed();
    this.flush();
  }

  /** Asks the reader, once more or for the first time. */
  ask(): void {
    this.asking = this.model.ask !== undefined;
    this.changed();
    this.flush();
  }

  /** Takes the state of a link. */
  load({ values, own }: Pick<State, 'values' | 'own'>): void {
    this.values = values;
    this.own = own;
    this.changed();
  }

  /** All inputs back to their defaults; the reader's price stays. */
  reset(): void {
    this.values = {};
    this.sliding = false;
    this.changed();
  }

  /** What differs from the defaults, as a query string without `?` or `#`. */
  get query(): string {
    return encodeState(this.model, this.values, this.own);
  }

  /**
   * Works out the result and tells everybody, at once: the frame that is due next shows it. What changes again within that
   * frame is told once, after it.
   */
  private changed(): void {
    this.again = this.frame > 0;
    if (this.again) return;
    // By the clock: a page that is covered or printed gets no frames, and its last change would wait for one.
    this.frame = window.setTimeout(() => {
      this.frame = 0;
      if (this.again) this.changed();
    }, frame);
    this.before = this.result;
    this.result = runCalculator(this.model, this.values);
    for (const listener of this.listeners) listener();
    this.waiting = [...this.restful];
    this.wait(rest);
  }

  /** Does what waits, one thing after the other, and leaves the browser time between them. */
  private wait(delay = 0): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.waiting.shift()?.();
      if (this.waiting.length > 0) this.wait();
    }, delay);
  }

  /** Calls a function after each change, and once when the calculator starts. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls a function once a change is painted and no other follows: for what no eye follows while an input moves. */
  onRest(listener: () => void): void {
    this.restful.push(listener);
  }

  /** Tells at once what waits for its frame. */
  private flush(): void {
    if (!this.again) return;
    clearTimeout(this.frame);
    this.frame = 0;
    this.changed();
  }

  /** Does at once what still waits for a frame or for rest: before something is copied, saved or printed. */
  settle(): void {
    this.flush();
    clearTimeout(this.timer);
    for (const thing of this.waiting.splice(0)) thing();
  }

  /**
   * Tells the state that the calculator starts with: at once where it is seen, and behind the question in pieces, between
   * which the browser does what the reader asks for.
   */
  start(): void {
    if (!this.asking) this.changed();
    else {
      this.waiting = [...this.listeners, ...this.restful];
      this.wait();
    }
  }
}
