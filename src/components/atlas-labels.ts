import type { Interface } from '../catalog';

/** A value of an atlas filter in words. */
export function filterLabel(name: string, value: string, { t, text }: Interface): string {
  switch (name) {
    case 'practice':
      return value === 'general' ? t('atlas.practice-general') : text(`topic.${value}`);
    case 'data':
      return text(`data-type.${value}`);
    case 'place':
      return text(`place.${value}`);
    case 'grade':
      return `${value}: ${text(`grade.${value}`)}`;
    case 'basis':
      return text(`basis.${value}`);
    case 'verified':
      return text(`verified.${value}`);
    case 'kind':
      return text(`atlas.kind.${value}`);
    case 'view':
      return text(`atlas.view.${value}`);
    case 'from':
    case 'to':
      return value;
    case 'forecast':
      return t('atlas.forecast');
    default:
      return text(`lens.${value}`);
  }
}

/** Interface texts with which the embed names the filters that its address sets. */
export function atlasNames(
  choices: Record<string, readonly string[]>,
  ui: Interface,
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const name of [
    'kind',
    'practice',
    'data',
    'place',
    'lens',
    'basis',
    'grade',
    'verified',
    'from',
    'to',
    'forecast',
    'text',
  ]) {
    names[`atlas.chosen.${name}`] = ui.text(`atlas.chosen.${name}`);
    // Years need no words.
    for (const value of name === 'from' || name === 'to' ? [] : (choices[name] ?? []))
      names[`atlas.${name}.${value}`] = name === 'grade' ? value : filterLabel(name, value, ui);
  }
  return names;
}
