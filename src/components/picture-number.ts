import type { Catalog } from '../catalog';
import type { Status } from '../charts/kit/context';
import type { PicturePart } from '../charts/picture/parts';
import { runCalculator } from '../models/calculator';
import { compileQuantity } from '../models/compile';
import type { ChartDefinition } from '../schemas/chart';
import { factUnit } from './fact-words';

type Part = Extract<ChartDefinition, { type: 'picture' }>['parts'][number];

const none = { low: null, central: null, high: null, unit: '', status: 'reported' } as const;

/** The number of a part of a picture: as a fact states it, from a formula over facts, or a calculator's default result. */
export function pictureNumber(
  { quantity, status }: Pick<Part, 'quantity' | 'status'>,
  place: { file: string; field: string },
  { facts, numbers, calculators }: Catalog,
): Pick<PicturePart, 'low' | 'central' | 'high' | 'unit' | 'status' | 'open'> {
  if (!quantity) return none;
  if ('fact' in quantity) {
    const fact = facts.get(quantity.fact)!;
    const { value, low, high, open } = fact;
    return {
      low: low ?? value ?? null,
      // A source that names only a span says nothing of its middle.
      central: value ?? null,
      high: high ?? value ?? null,
      unit: factUnit(fact) ?? '1',
      status: status ?? 'reported',
      ...(open && { open }),
    };
  }
  const worked: Status = status ?? 'estimated';
  if ('formula' in quantity) {
    const range = compileQuantity(place.file, place.field, quantity, numbers);
    return { ...range, unit: quantity.unit, status: worked };
  }
  const { model } = calculators.get(quantity.calculator)!;
  const range = runCalculator(model, {}).steps[quantity.step];
  const { unit } = model.steps.find(({ name }) => name === quantity.step)!;
  return range ? { ...range, unit, status: worked } : { ...none, unit };
}
