// The work that every candidate draws: twelve labelled amounts, each with a range.
const amounts = {
  'Shopper Panel, DE': 3,
  'Assistant, one-off': 10,
  'Facebook Research': 20,
  'Screenwise, household': 16,
  'SavvyConnect panel': 5,
  'Nielsen panel, phone': 5,
  'Location, survey': 1.8,
  'Browsing, survey': 3.2,
  'Bank balance, survey': 8.4,
  'History, auction': 7,
  'A feed without ads': 9.99,
  'News without ads': 3.99,
};

/** @param {number} factor @returns {{ label: string, value: number, low: number, high: number }[]} */
export const rows = (factor = 1) =>
  Object.entries(amounts).map(([label, amount]) => ({
    label,
    value: amount * factor,
    low: amount * factor * 0.7,
    high: amount * factor * 1.5,
  }));

/** An element of a fixed height for libraries that fill one. */
export function box() {
  const made = document.createElement('div');
  made.style.cssText = 'width:600px;max-width:100%;height:360px';
  document.body.append(made);
  return made;
}
