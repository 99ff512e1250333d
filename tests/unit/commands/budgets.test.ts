import { expect, it } from 'vitest';
import { budgetFor, budgets } from '../../tools/budgets.mjs';

it('a budget grows with each point beyond those it was set for, and is never smaller', () => {
  expect(budgetFor('atlasEmbed', 1)).toBe(budgets.atlasEmbed);
  expect(budgetFor('atlasEmbed', 430)).toBe(budgets.atlasEmbed);
  expect(budgetFor('atlasEmbed', 530)).toBeCloseTo(budgets.atlasEmbed + 5, 9);
  expect(budgetFor('caseStudy', 104)).toBeCloseTo(budgets.caseStudy + 1, 9);
});
