import type { ArticleTag } from '../../catalog/article-tags';
import Answer from './Answer.astro';
import Aside from './Aside.astro';
import Calculator from './Calculator.astro';
import Card from './Card.astro';
import Cards from './Cards.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import CorrectionLog from './CorrectionLog.astro';
import Disagree from './Disagree.astro';
import Exercise from './Exercise.astro';
import Fact from './Fact.astro';
import InShort from './InShort.astro';
import Letter from './Letter.astro';
import Operator from './Operator.astro';
import Part from './Part.astro';
import Quote from './Quote.astro';
import Solution from './Solution.astro';
import Step from './Step.astro';
import Task from './Task.astro';
import Term from './Term.astro';

/** The tags that articles use without importing them: the compiler asks for one of each name, and for no other. */
export const tags = {
  Answer,
  Aside,
  Calculator,
  Card,
  Cards,
  Chart,
  Cite,
  CorrectionLog,
  Disagree,
  Exercise,
  Fact,
  InShort,
  Letter,
  Operator,
  Part,
  Quote,
  Solution,
  Step,
  Task,
  Term,
} satisfies Record<ArticleTag, unknown>;
