import type { Catalog, Interface } from '../catalog';
import type { Status } from '../charts/kit/context';
import type { OverviewData } from '../charts/overview/overview';
import { runCalculator } from '../models/calculator';
import { FormulaError } from '../models/formula-error';
import { lensReading } from '../models/lens-reading';
import { hasSpread, type Range } from '../models/range';
import { ContentError } from '../schemas/content-error';
import type { ChartDefinition } from '../schemas/chart';

type Definition = Extract<ChartDefinition, { type: 'overview' }>;
type Choice = Definition['scales'][number]['groups'][number]['lenses'][number];

const unknown = { low: null, central: null, high: null, open: undefined };

/** As the lens strip has it: without a grade assumed, with a spread estimated, else reported. */
const statusOf = (range: Range | null, grade: string | undefined): Status =>
  !grade ? 'assumed' : range && hasSpread(range) ? 'estimated' : 'reported';

/**
 * What an overview shows in one language: the default results of the practices' own calculators, so that it cannot
 * disagree with the case studies.
 *
 * @param file - the chart's file, for error messages
 * @throws ContentError where a lens does not exist, stands apart, or is in another unit than its scale
 */
export function overviewData(
  chart: Definition,
  file: string,
  { calculators }: Catalog,
  { language, t }: Interface,
): OverviewData {
  return {
    scales: chart.scales.map(({ unit, title, groups }, index) => ({
      unit,
      title: title[language],
      groups: groups.map((group, place) => {
        const { model, definition } = calculators.get(group.calculator)!;
        const result = runCalculator(model, {});
        const read = (choice: Choice, field: string) => {
          try {
            const { lens, range } = lensReading(model, result, choice, unit);
            return { lens, ...(range ?? unknown), status: choice.status ?? statusOf(range, lens.grade) };
          } catch (error) {
            if (!(error instanceof FormulaError)) throw error;
            throw new ContentError(
              file,
              `scales.${index}.groups.${place}.${field}`,
              error.problem,
              error.remedy,
            );
          }
        };
        const got = 'none' in group.reward ? undefined : read(group.reward, 'reward');
        const words = 'none' in group.reward ? group.reward.none[language] : undefined;
        const { low, central, high, open, status } = got ?? { ...unknown, status: 'reported' as const };
        return {
          key: group.practice,
          label: group.label[language],
          ...(group.note && { note: group.note[language] }),
          reward: { low, central, high, ...(open && { open }), status, ...(words && { words }) },
          rows: group.lenses.map((choice, row) => {
            const { lens, ...reading } = read(choice, `lenses.${row}`);
            const own = definition.lenses.find((one) => (one.id ?? one.lens) === lens.id)?.label;
            return {
              key: lens.id,
              lens: lens.lens,
              label: (choice.label ?? own)?.[language] ?? t(`lens.${lens.lens}`),
              ...reading,
              ...(choice.none && { words: choice.none[language] }),
            };
          }),
        };
      }),
    })),
  };
}
