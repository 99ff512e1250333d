import { ContentError } from '../schemas/content-error';
import { factKinds, type FactKind } from '../schemas/fact';
import { literature } from '../schemas/shared';

/** What the place of a file of facts says of every fact in it. */
export interface FactPlace {
  topic: string;
  kind: FactKind;
  /** What its facts are about unless one says otherwise: the case study of the folder, or all of them. */
  practice: string;
  /** The file, from the root of the project. */
  file: string;
}

/** The file of an entry, from the root of the project. */
export const factFile = (entry: string): string => `content/facts/${entry}.yaml`;

const kindOf = (entry: string) => /^[^/]+\/([^/.]+)(\.[a-z0-9-]+)?$/.exec(entry)?.[1] ?? '';

/**
 * Reads topic and kind from the place of a file: `content/facts/<topic>/<kind>.yaml`. Where one kind has very many facts, a
 * subject may follow the kind: `company-revenue.amazon.yaml`.
 *
 * @param entry - the path below `content/facts`, without its ending
 * @throws ContentError when the file is not named after a kind of fact
 * @example factPlace('samples/reward') // { topic: 'samples', kind: 'reward', practice: 'samples', file: 'content/facts/samples/reward.yaml' }
 */
export function factPlace(entry: string): FactPlace {
  const kind = factKinds.find((one) => one === kindOf(entry));
  if (!kind)
    throw new ContentError(
      factFile(entry),
      'the name of the file',
      'is no kind of fact',
      `Name it <kind>.yaml, or <kind>.<subject>.yaml, in content/facts/<topic>; kinds are ${factKinds.join(', ')}.`,
    );
  const topic = entry.split('/')[0]!;
  return { topic, kind, practice: topic === literature ? 'general' : topic, file: factFile(entry) };
}

/** Entries in one order on every machine: by topic, then by kind as `factKinds` has them. */
export function sortFactFiles<T>(entries: Record<string, T>): [string, T][] {
  const rank = (entry: string) => factKinds.findIndex((kind) => kind === kindOf(entry));
  const topic = (entry: string) => entry.split('/')[0]!;
  return Object.entries(entries).sort(
    ([a], [b]) => topic(a).localeCompare(topic(b), 'en') || rank(a) - rank(b) || a.localeCompare(b, 'en'),
  );
}
