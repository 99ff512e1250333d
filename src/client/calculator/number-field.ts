import type { Formats, TextLookup } from '../../i18n/formats';
import { readField, stepped, writeNumber, type NumberProblem, type Stepping } from '../../models/numbers';
import { writeText } from '../../charts/kit/write-text';

/** What a field says, or why it says nothing. */
export type FieldReading = { value: number } | { problem: NumberProblem };

interface Parts {
  field: HTMLInputElement;
  /** Where the message stands. */
  place: HTMLElement | null;
  input: Stepping;
  format: Formats;
  text: TextLookup;
}

const stepsOf: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
/** A message waits until the reader pauses: half a number is no mistake yet. */
const pause = 900;

/**
 * A number field that reads what people type in the language of the page. What it cannot use stays in the field with a
 * message beside it, and is never moved or rounded.
 */
export class NumberField {
  private timer = 0;
  /** What this code wrote itself, and the value that it stands for. */
  private written: { text: string; value: number | undefined } | undefined;

  constructor(private readonly parts: Parts) {}

  /** What stands in the field. */
  read(): FieldReading {
    const { field, input, format } = this.parts;
    if (field.value === this.written?.text && this.written.value !== undefined)
      return { value: this.written.value };
    return readField(field.value, format.language, input);
  }

  /** Writes a value and takes any message back. */
  write(value: number | undefined): void {
    const { field, format } = this.parts;
    const text = value === undefined ? '' : writeNumber(value, format.language);
    this.written = { text, value };
    if (field.value !== text) field.value = text;
    this.say('');
    field.removeAttribute('aria-invalid');
  }

  /**
   * Shows or takes back the message for a reading.
   *
   * @param standing - what counts meanwhile
   * @param now - without waiting for a pause
   */
  explain(reading: FieldReading, standing: string, now: boolean): void {
    clearTimeout(this.timer);
    const { field } = this.parts;
    if ('value' in reading) {
      field.removeAttribute('aria-invalid');
      this.say('');
      return;
    }
    field.setAttribute('aria-invalid', 'true');
    const show = () => this.say([this.reason(reading.problem), standing].filter(Boolean).join(' '));
    if (now) show();
    else this.timer = window.setTimeout(show, pause);
  }

  /** Says something beside the field. */
  say(words: string): void {
    clearTimeout(this.timer);
    writeText(this.parts.place, words);
  }

  /** The value that a key leads to from another; undefined for keys that step nowhere. */
  stepFrom(value: number | undefined, key: string): number | undefined {
    const by = stepsOf[key];
    return by === undefined ? undefined : stepped(value, by, this.parts.input);
  }

  /**
   * Lets the field stand for one question: what is typed is looked at, arrow and page keys step it, Enter submits it.
   *
   * @param take - gets a number that was submitted; what is none stays in the field, with a message and the focus
   * @param follow - gets every number that stands in the field meanwhile
   * @returns what submits it, for a button beside it
   */
  asks(take: (value: number) => void, follow: (value: number) => void = () => undefined): () => void {
    const { field } = this.parts;
    const submit = () => {
      const reading = this.read();
      this.explain(reading, '', true);
      if ('problem' in reading) field.focus();
      else take(reading.value);
    };
    field.addEventListener('input', () => {
      const reading = this.read();
      // An empty field is no mistake before it is submitted.
      const empty = 'problem' in reading && reading.problem === 'empty';
      this.explain(empty ? { value: 0 } : reading, '', empty);
      if ('value' in reading) follow(reading.value);
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        submit();
        return;
      }
      const reading = this.read();
      const next = this.stepFrom('value' in reading ? reading.value : undefined, event.key);
      if (next === undefined) return;
      event.preventDefault();
      this.write(next);
      follow(next);
    });
    return submit;
  }

  private reason(problem: NumberProblem): string {
    const { input, format, text } = this.parts;
    return text(`number.${problem}`, {
      example: text('number.example'),
      unit: format.unit(input.unit),
      count: input.decimals,
      range: text('range', {
        low: format.digits(input.min, null, 12),
        high: format.digits(input.max, null, 12),
      }),
    });
  }
}
