import Aside from './Aside.astro';
import Calculator from './Calculator.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Disagree from './Disagree.astro';
import Exercise from './Exercise.astro';
import Fact from './Fact.astro';
import Letter from './Letter.astro';
import Quote from './Quote.astro';
import Solution from './Solution.astro';
import Step from './Step.astro';

/** The tags that articles use without importing them. */
export const tags = { Aside, Calculator, Chart, Cite, Disagree, Exercise, Fact, Letter, Quote, Solution, Step };
