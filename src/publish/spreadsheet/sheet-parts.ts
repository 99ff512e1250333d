import type { Interface } from '../../catalog';
import type { Fact } from '../../catalog/types';
import type { CalculatorTexts } from '../../charts/calculator/calculator-picture';
import type { CalculatorModel, CalculatorResult } from '../../models/calculator';
import type { CalculatorDefinition } from '../../schemas/calculator';
import type { SheetScope } from './sheet-scope';

/** A calculator in one language, as its sheets need it. */
export interface SheetParts {
  model: CalculatorModel;
  definition: CalculatorDefinition;
  texts: CalculatorTexts;
  facts: ReadonlyMap<string, Fact>;
  ui: Interface;
  scope: SheetScope;
  /** The results for the defaults, for programs that do not calculate. */
  defaults: CalculatorResult;
  /** Day of the present version. */
  published: string;
  /** The address of the calculator's page. */
  address: string;
}
