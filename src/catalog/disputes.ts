/** A box "Sources disagree" of an article. */
export interface Dispute {
  title: string;
  /** The facts that contradict each other. */
  facts: string[];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/**
 * Finds the boxes in which an article sets contradicting sources side by side.
 *
 * @example findDisputes('<Disagree question="How much?" facts="a, b">') // [{ title: 'How much?', facts: ['a', 'b'] }]
 */
export function findDisputes(text: string): Dispute[] {
  return [...text.matchAll(/<Disagree\b[^>]*>/g)].map(([tag]) => ({
    title: attribute(tag, 'question'),
    facts: attribute(tag, 'facts')
      .split(/[\s,]+/)
      .filter(Boolean),
  }));
}
