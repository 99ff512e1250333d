import type { Fact } from '../../catalog/types';
import { readDay } from '../../components/source-words';
import { bases, dataTypes, factKinds, factUnits } from '../../schemas/fact';
import { copies } from '../../schemas/source';
import { grade, lensNames } from '../../schemas/shared';

/** A column of facts.csv; what it means stands in the interface texts under `data.column.<name>`. */
export interface Column {
  name: string;
  type: 'string' | 'number';
  format?: 'uri';
  required?: boolean;
  /** The words the column may hold. */
  enum?: readonly string[];
  read: (fact: Fact) => string | number | undefined;
}

/**
 * The columns of facts.csv in their order.
 *
 * @param addressOf - gives a fact's permanent address
 * @param topics - that facts are sorted by
 */
export const factColumns = (addressOf: (fact: Fact) => string, topics: readonly string[]): Column[] => [
  { name: 'id', type: 'string', required: true, read: ({ id }) => id },
  { name: 'topic', type: 'string', required: true, enum: topics, read: ({ topic }) => topic },
  { name: 'practice', type: 'string', required: true, read: ({ practice }) => practice },
  { name: 'kind', type: 'string', required: true, enum: factKinds, read: ({ kind }) => kind },
  { name: 'lens', type: 'string', enum: lensNames, read: ({ lens }) => lens },
  { name: 'data_type', type: 'string', required: true, enum: dataTypes, read: ({ dataType }) => dataType },
  { name: 'label_en', type: 'string', required: true, read: ({ label }) => label.en },
  { name: 'label_de', type: 'string', required: true, read: ({ label }) => label.de },
  { name: 'value', type: 'number', read: ({ value }) => value },
  { name: 'low', type: 'number', read: ({ low }) => low },
  { name: 'high', type: 'number', read: ({ high }) => high },
  { name: 'open', type: 'string', enum: ['high'], read: ({ open }) => open },
  { name: 'unit', type: 'string', enum: factUnits, read: ({ unit }) => unit },
  { name: 'per', type: 'string', read: ({ per }) => per },
  { name: 'place', type: 'string', required: true, read: ({ place }) => place },
  { name: 'as_of', type: 'string', read: ({ asOf }) => asOf },
  { name: 'basis', type: 'string', enum: bases, read: ({ basis }) => basis },
  { name: 'grade', type: 'string', enum: grade.options, read: ({ grade }) => grade },
  {
    name: 'verified',
    type: 'string',
    required: true,
    enum: ['seed', 'read', 'secondary', 'recall'],
    read: ({ verified }) => verified,
  },
  { name: 'quote', type: 'string', read: ({ quote }) => quote },
  { name: 'quote_language', type: 'string', read: ({ quoteLanguage }) => quoteLanguage },
  { name: 'note_en', type: 'string', read: ({ note }) => note?.en },
  { name: 'note_de', type: 'string', read: ({ note }) => note?.de },
  { name: 'source', type: 'string', read: ({ source }) => source },
  { name: 'source_title', type: 'string', read: ({ cited }) => cited?.title },
  { name: 'source_url', type: 'string', format: 'uri', read: ({ cited }) => cited?.URL },
  { name: 'source_read', type: 'string', read: ({ cited }) => cited && readDay(cited) },
  { name: 'source_copy', type: 'string', enum: copies, read: ({ cited }) => cited?.copy },
  { name: 'locator', type: 'string', read: ({ locator }) => locator },
  { name: 'address', type: 'string', format: 'uri', required: true, read: addressOf },
];
