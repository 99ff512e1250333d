import type { Lens, Status } from '../kit/context';
import type { Quantity } from '../kit/reading';

/** What people got: an amount, or words where none was ever named. */
export interface OverviewReward extends Quantity {
  status: Status;
  words?: string;
}

/** What one yardstick says. */
export interface OverviewRow extends Quantity {
  key: string;
  lens: Lens;
  label: string;
  status: Status;
  /** What stands there where no amount is known. */
  words?: string;
}

/** One practice. */
export interface OverviewGroup {
  key: string;
  label: string;
  /** Place, year, and what the amount is made of. */
  note?: string;
  reward: OverviewReward;
  rows: OverviewRow[];
}

/** Practices whose amounts share a unit. */
export interface OverviewScale {
  unit: string;
  /** The unit in words: "Euros a month". */
  title: string;
  groups: OverviewGroup[];
}

/** Several practices, all in one currency: in each, what people got against what the yardsticks say. */
export interface OverviewData {
  scales: OverviewScale[];
}
