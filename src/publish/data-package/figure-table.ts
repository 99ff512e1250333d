import type { Catalog, Interface } from '../../catalog';
import type { Fact } from '../../catalog/types';
import { writeCsv, type CsvCell } from '../../i18n/csv';
import { bases } from '../../schemas/fact';
import { grade as grades, lensNames } from '../../schemas/shared';
import { figureRows, type FigureRow } from './figure-rows';

/** A column of a figure's data; what it means stands in the interface texts under `data.figure.<name>`. */
export interface FigureColumn {
  name: string;
  type: 'string' | 'number';
  required?: boolean;
  enum?: readonly string[];
  read: (row: FigureRow, figure: string, facts: readonly Fact[]) => CsvCell;
}

const kinds = ['value', 'point', 'event', 'flow', 'part', 'result', 'step', 'input', 'constant'];
const weakest = (facts: readonly Fact[]) =>
  facts
    .flatMap(({ grade }) => grade ?? [])
    .sort()
    .at(-1);

/** The columns of the data of charts and calculators, the same in every file. */
export const figureColumns: readonly FigureColumn[] = [
  { name: 'figure', type: 'string', required: true, read: (_, figure) => figure },
  { name: 'name', type: 'string', required: true, read: ({ name }) => name },
  { name: 'kind', type: 'string', required: true, enum: kinds, read: ({ kind }) => kind },
  { name: 'group', type: 'string', read: ({ group }) => group },
  { name: 'label', type: 'string', required: true, read: ({ label }) => label },
  { name: 'lens', type: 'string', enum: lensNames, read: ({ lens }) => lens },
  { name: 'x', type: 'string', read: ({ x }) => x },
  { name: 'x_unit', type: 'string', read: ({ xUnit }) => xUnit },
  { name: 'low', type: 'number', read: ({ low }) => low },
  { name: 'central', type: 'number', read: ({ central }) => central },
  { name: 'high', type: 'number', read: ({ high }) => high },
  { name: 'unit', type: 'string', read: ({ unit }) => unit },
  { name: 'status', type: 'string', read: ({ status }) => status },
  {
    name: 'basis',
    type: 'string',
    enum: [...bases, 'computed'],
    read: ({ central, low }, _, facts) =>
      facts.length === 1 ? facts[0]!.basis : (central ?? low ?? null) === null ? undefined : 'computed',
  },
  {
    name: 'grade',
    type: 'string',
    enum: grades.options,
    read: ({ grade }, _, facts) => grade ?? weakest(facts),
  },
  { name: 'fact', type: 'string', read: ({ facts = [] }) => facts.join(' ') },
  { name: 'note', type: 'string', read: ({ note }) => note },
];

/** The rows of a figure in the order of `figureColumns`. */
export const figureCells = (id: string, catalog: Catalog, ui: Interface): CsvCell[][] =>
  figureRows(id, catalog, ui).map((row) => {
    const facts = (row.facts ?? []).flatMap((fact) => catalog.facts.get(fact) ?? []);
    return figureColumns.map(({ read }) => read(row, id, facts));
  });

/**
 * The data of charts and calculators as CSV in the manner of a language.
 *
 * @param ids - one figure, or all for one table
 */
export const figuresCsv = (ids: readonly string[], catalog: Catalog, ui: Interface): string =>
  writeCsv(
    [figureColumns.map(({ name }) => name), ...ids.flatMap((id) => figureCells(id, catalog, ui))],
    ui.language,
  );
