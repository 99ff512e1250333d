import { getCollection } from 'astro:content';
import { ContentError } from '../schemas/content-error';
import { missingFields, type Operator } from '../schemas/operator';

let warned = false;

/**
 * Who answers for this copy of the site; says once a build which required lines are empty.
 *
 * @throws ContentError when content/operator.yaml does not exist
 */
export async function loadOperator(): Promise<Operator> {
  const operator = (await getCollection('operator'))[0]?.data;
  if (!operator)
    throw new ContentError(
      'content/operator.yaml',
      'the file',
      'is missing',
      'Restore it; its lines may stay empty.',
    );
  const missing = missingFields(operator);
  if (missing.length && !warned)
    // eslint-disable-next-line no-console -- a build warning; pages have no logger of Astro's
    console.warn(
      `\n  WARNING: content/operator.yaml has empty lines: ${missing.join(', ')}.` +
        '\n  /about/ and /imprint/ say so. Fill them in before you publish: in Germany an imprint is required by law.\n',
    );
  warned = true;
  return operator;
}
