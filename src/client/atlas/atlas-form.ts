import { atlasFacets, defaultsOf, type AtlasScope, type AtlasState } from '../../models/atlas';
import type { Selection } from '../../models/atlas-select';
import type { AtlasRow } from '../../models/atlas';

type Field = HTMLSelectElement | HTMLInputElement;

/** The filters of the atlas as one state. */
export interface AtlasForm {
  read: () => AtlasState;
  fill: (state: AtlasState) => void;
  /** Says behind each choice how many amounts it would leave. */
  count: (selection: Selection<AtlasRow>) => void;
  /** How a filter and what it is set to are called. */
  nameOf: (name: string, state: AtlasState) => string;
}

const isSwitch = (field: Field): field is HTMLInputElement =>
  field.type === 'radio' || field.type === 'checkbox';

/**
 * Binds the filters; another view begins with its own time unit.
 *
 * @param changed - called after a field has changed
 */
export function bindForm(root: HTMLElement, changed: () => void): AtlasForm {
  const fields = [...root.querySelectorAll<Field>('[data-atlas-field]')];
  const named = (name: string) => fields.find((field) => field.name === name);
  const options = new Map(
    atlasFacets.map((name) => {
      const field = named(name) as HTMLSelectElement | undefined;
      return [name, [...(field?.options ?? [])].map((option) => ({ option, label: option.text }))];
    }),
  );
  let view: AtlasScope = 'person';

  const read = () => {
    const state: Record<string, string> = { ...defaultsOf(view) };
    for (const field of fields) {
      if (!isSwitch(field)) state[field.name] = field.value;
      else if (field.type === 'checkbox') state[field.name] = field.checked ? 'yes' : 'no';
      else if (field.checked) state[field.name] = field.value;
    }
    return state as unknown as AtlasState;
  };
  const fill = (state: AtlasState) => {
    view = state.view;
    for (const field of fields) {
      const value = state[field.name as keyof AtlasState];
      if (!isSwitch(field)) field.value = value;
      else field.checked = field.type === 'checkbox' ? value === 'yes' : field.value === value;
    }
  };
  for (const field of fields)
    field.addEventListener('input', () => {
      // A year of a company is no month of a person: each view starts at its own unit.
      if (field.name === 'view') fill(defaultsOf(field.value as AtlasScope));
      changed();
    });
  return {
    read,
    fill,
    count({ counts }) {
      for (const name of atlasFacets) {
        const chosen = named(name)?.value;
        for (const { option, label } of options.get(name)!) {
          if (option.value === 'all') continue;
          const count = counts[name].get(option.value) ?? 0;
          const said = `${label} (${count})`;
          if (option.text !== said) option.text = said;
          option.hidden = count === 0 && option.value !== chosen;
        }
      }
    },
    nameOf(name, state) {
      if (name === 'years')
        return [state.from, state.to].map((year) => (year === 'all' ? '…' : year)).join(' – ');
      if (name === 'text') return `“${state.text}”`;
      const found = options.get(name as never) as { option: HTMLOptionElement; label: string }[] | undefined;
      return found?.find(({ option }) => option.value === state[name as keyof AtlasState])?.label ?? name;
    },
  };
}
