import { writeText } from '../../charts/kit/write-text';
import type { Formats, TextLookup } from '../../i18n/formats';
import type { InputModel } from '../../models/calculator';
import { fromSlider, toSlider } from '../../models/numbers';
import type { Calculator } from './live-calculator';
import { NumberField } from './number-field';

/** The form of a calculator: fields, sliders, choices and switches follow its state and change it. */
export function wakeFields(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, model } = calculator;
  const one = <E extends Element>(selector: string) => root.querySelector<E>(selector);
  // Looked up once: in a page of some thousand elements every search counts.
  const parts = new Map(
    model.inputs.map(({ name }) => {
      const field = one<HTMLInputElement & HTMLSelectElement>(`[data-input="${name}"]`)!;
      return [
        name,
        {
          field,
          row: field.closest('.input'),
          slider: one<HTMLInputElement>(`[data-slider="${name}"]`),
          echo: one(`[data-echo="${name}"]`),
        },
      ];
    }),
  );
  const fieldOf = (name: string) => parts.get(name)!.field;
  const numbers = new Map<string, NumberField>();
  for (const input of model.inputs)
    if (input.kind === 'number')
      numbers.set(
        input.name,
        new NumberField({
          field: fieldOf(input.name),
          place: one<HTMLElement>(`[data-problem="${input.name}"]`),
          input,
          format,
          text,
        }),
      );
  const standing = ({ name, initial }: InputModel) => calculator.values[name] ?? initial?.central;

  /** "Until then, 2 surveys count." */
  const standingText = (input: InputModel) => {
    const value = standing(input);
    return value === undefined
      ? text('number.still-none')
      : text('number.still', { value: format.digits(value, input.unit, 12) });
  };

  /** What each input was last seen at: one that did not move is not written anew. */
  const seen = new Map<InputModel, number | undefined>();

  /** Brings one slider, and what is said beside the field, to a value. */
  function follow(input: InputModel): void {
    const value = standing(input);
    const { row, slider, echo } = parts.get(input.name)!;
    row?.classList.toggle('changed', calculator.values[input.name] !== undefined);
    if (seen.has(input) && seen.get(input) === value) return;
    seen.set(input, value);
    if (slider) {
      const at = String(toSlider(input, value ?? input.min));
      if (slider !== held?.slider && slider.value !== at) slider.value = at;
      slider.setAttribute(
        'aria-valuetext',
        value === undefined ? text('calculator.none') : format.amount(value, input.unit),
      );
    }
    writeText(echo, value !== undefined && value >= 1e5 ? format.amount(value, input.unit) : '');
  }

  function write(input: InputModel): void {
    const field = fieldOf(input.name);
    const value = standing(input);
    if (input.options) {
      field.selectedIndex = calculator.values[input.name] ?? 0;
      for (const radio of root.querySelectorAll<HTMLInputElement>(`[data-choose="${input.name}"]`))
        radio.checked = Number(radio.value) === field.selectedIndex;
    } else if (input.kind === 'switch') field.checked = value === 1;
    else numbers.get(input.name)!.write(value);
  }

  /** Takes what a number field says; what cannot be used leaves the last value in force. */
  function read(input: InputModel, now: boolean): void {
    const number = numbers.get(input.name)!;
    const reading = number.read();
    if ('value' in reading) calculator.set(input.name, reading.value);
    else if (reading.problem === 'empty') {
      calculator.set(input.name, undefined);
      number.explain({ value: 0 }, '', true);
      const value = standing(input);
      if (now && value !== undefined)
        number.say(text('number.default', { value: format.digits(value, input.unit, 12) }));
      return;
    }
    number.explain(reading, standingText(input), now);
  }

  const inputOf = (target: EventTarget | null) => {
    const { dataset } = target as HTMLElement;
    const name = dataset['input'] ?? dataset['slider'] ?? dataset['choose'];
    return name === undefined ? undefined : model.inputs.find((input) => input.name === name);
  };

  root.addEventListener('input', ({ target }) => {
    const input = inputOf(target);
    if (!input) return;
    const element = target as HTMLInputElement & HTMLSelectElement;
    if (element.dataset['choose']) {
      calculator.set(input.name, Number(element.value));
      write(input);
    } else if (input.options) {
      calculator.set(input.name, element.selectedIndex);
      write(input);
    } else if (input.kind === 'switch') calculator.set(input.name, element.checked ? 1 : 0);
    else if (element.dataset['slider']) {
      const value = fromSlider(input, element.valueAsNumber);
      calculator.set(input.name, value, true);
      numbers.get(input.name)!.write(value);
    } else read(input, false);
  });
  // Once a field is left, its message does not wait.
  root.addEventListener('change', ({ target }) => {
    const input = inputOf(target);
    const element = target as HTMLElement;
    if (input?.kind === 'number' && element.dataset['input']) read(input, true);
    if (input && element.dataset['slider']) calculator.set(input.name, calculator.values[input.name]);
  });
  root.addEventListener('keydown', (event) => {
    const input = inputOf(event.target);
    const element = event.target as HTMLInputElement;
    if (input?.kind !== 'number' || event.ctrlKey || event.metaKey || event.altKey) return;
    let { key } = event;
    if (element.dataset['slider']) key = { ArrowRight: 'ArrowUp', ArrowLeft: 'ArrowDown' }[key] ?? key;
    const number = numbers.get(input.name)!;
    const next = number.stepFrom(standing(input), key);
    if (next === undefined) return;
    event.preventDefault();
    calculator.set(input.name, next);
    number.write(next);
  });

  // A swipe that begins on a slider and becomes a scroll puts the value back.
  let held: { slider: HTMLInputElement; input: InputModel; value: number | undefined } | undefined;
  root.addEventListener('pointerdown', ({ target }) => {
    const input = inputOf(target);
    const slider = target as HTMLInputElement;
    if (input && slider.dataset['slider']) held = { slider, input, value: calculator.values[input.name] };
  });
  /** Once the hand is off, the thumb goes to where the value is. */
  const release = () => {
    if (held) seen.delete(held.input);
    held = undefined;
  };
  root.addEventListener('pointerup', release);
  root.addEventListener('pointercancel', () => {
    if (!held) return;
    const { input, value } = held;
    release();
    calculator.set(input.name, value);
    write(input);
  });

  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button?.dataset['set']) {
      const input = model.inputs.find(({ name }) => name === button.dataset['set'])!;
      calculator.set(input.name, Number(button.dataset['value']));
      write(input);
    } else if (button?.matches('[data-reset]')) {
      calculator.reset();
      model.inputs.forEach(write);
      one<HTMLElement>('[data-notices]')!.hidden = true;
    }
  });

  /** Takes what stands in the form: before the script was there, or as the browser restored it. */
  function readAll(): void {
    for (const input of model.inputs) {
      const field = fieldOf(input.name);
      if (input.options) {
        if (field.selectedIndex !== (calculator.values[input.name] ?? 0))
          calculator.set(input.name, field.selectedIndex);
      } else if (input.kind === 'switch') {
        if (field.checked !== (standing(input) === 1)) calculator.set(input.name, Number(field.checked));
      } else if (field.value !== field.defaultValue) read(input, true);
    }
  }
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) model.inputs.forEach(write);
    else readAll();
  });

  calculator.onChange(() => model.inputs.forEach(follow));
  root.addEventListener('calculator:load', () => model.inputs.forEach(write));
  if (Object.keys(calculator.values).length > 0) model.inputs.forEach(write);
  else readAll();
}
