import type { Interface } from '../../catalog';
import type { Fact } from '../../catalog/types';
import { outletOf, sourceDate } from '../../components/fact-words';

/**
 * A fact's source on one line: who, what, where, when.
 *
 * @example citation(fact, ui) // 'A. Author: Title. Outlet, 24 April 2023'
 */
export function citation(fact: Fact, ui: Interface): string {
  const { cited } = fact;
  if (!cited) return ui.t('fact.no-source');
  const authors = (cited.author ?? [])
    .map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
    .join(', ');
  const outlet = [outletOf(fact), ui.format.date(sourceDate(fact))].filter(
    (part) => part && part !== authors,
  );
  return `${authors && `${authors}: `}${cited.title.replace(/\.$/, '')}. ${outlet.join(', ')}`;
}
