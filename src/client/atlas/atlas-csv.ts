import type { AtlasRow } from '../../models/atlas';
import type { Shown } from '../../models/atlas-select';
import { isCurrency } from '../../schemas/words';
import { writeCsv } from '../../i18n/csv';
import type { Language } from '../../i18n/languages';

/**
 * The selection as CSV: the amounts as reported, then in the chosen money, in the manner of the page's language.
 *
 * @param addressOf - the permanent address of a fact
 */
export function selectionCsv(
  rows: readonly AtlasRow[],
  money: string,
  amountOf: (row: AtlasRow) => Shown,
  addressOf: (row: AtlasRow) => string,
  language: Language,
): string {
  const level = isCurrency(money) ? money : money === 'own' ? 'EUR' : `EUR prices of ${money}`;
  const lines = rows.map((row) => {
    const shown = amountOf(row);
    const known = 'reason' in shown ? null : shown;
    return {
      ...{
        id: row.id,
        label: row.label,
        year: row.year,
        value: row.value,
        low: row.low,
        high: row.high,
        open: row.open,
        currency: row.unit,
        per: row.per,
      },
      ...{
        shown_in: level,
        shown_low: known?.low ?? null,
        shown_central: known?.central ?? null,
        shown_high: known?.high ?? null,
        not_shown: known ? null : (shown as { reason: string }).reason,
      },
      ...{
        kind: row.kind,
        lens: row.lens,
        practice: row.practice,
        data_type: row.data,
        place: row.place,
        grade: row.grade,
        basis: row.basis,
        verified: row.verified,
        forecast: row.forecast,
        source: row.outlet,
      },
      address: addressOf(row),
    };
  });
  return writeCsv([Object.keys(lines[0] ?? {}), ...lines.map((line) => Object.values(line))], language);
}
