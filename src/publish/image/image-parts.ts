import type { Catalog, Interface } from '../../catalog';
import type { Fact } from '../../catalog/types';
import { figureView } from '../../components/figure-view';
import type { ImageParts } from './chart-image';
import { outletOf } from '../../components/fact-words';

/** More outlets than these do not fit a line: then the image says how many there are. */
const mostOutlets = 12;

function sourceText(facts: Fact[], { t }: Interface): string {
  const outlets = [...new Set(facts.map(outletOf))].filter(Boolean);
  if (outlets.length === 0) return '';
  const named =
    outlets.length > mostOutlets ? t('chart.sources-many', { count: outlets.length }) : outlets.join(', ');
  return `${t(outlets.length > 1 ? 'chart.sources' : 'chart.source')}: ${named}`;
}

/**
 * Everything that goes into the image of a chart, or of a calculator with its defaults.
 *
 * @param id - a chart or calculator that exists
 * @param address - of its page
 */
export function imageParts(id: string, catalog: Catalog, ui: Interface, address: string): ImageParts {
  const { language, format, text, t } = ui;
  const { figure, drawing, title, subtitle, alt, note, facts } = figureView(id, catalog, ui);
  const version = t('embed.version', { version: figure.version });
  return {
    drawing,
    title,
    subtitle,
    alt,
    ...(note && { note }),
    source: sourceText(facts, ui),
    credit: `${t('chart.licence')} · ${version} · ${address.replace(/^https?:\/\//, '')}`,
    context: { language, format, text },
  };
}
