import { at, type test } from './site';

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];

/** The embed of an id, on the server under test. */
export const addressOfEmbed = ({ site }: Pick<Fixtures, 'site'>, id: string, language: 'en' | 'de' = 'en') =>
  new URL(at(language, `/embed/${id}/`), site.address).href;
export const script = ({ site }: Pick<Fixtures, 'site'>) => new URL('embed.v1.js', site.address).href;

/** The code a reader copies for an id, with the addresses of the server under test. */
export function snippet(
  { documents, site }: Pick<Fixtures, 'documents' | 'site'>,
  id: string,
  language: 'en' | 'de' = 'en',
) {
  const page = documents.find(
    ({ address }) => address === `${language === 'de' ? '/de' : ''}/charts/${id}/`,
  )!;
  return page.snippet!.replaceAll(new URL('/', page.canonical!).href, site.address);
}
export const withoutScript = (code: string) => code.replace(/<script[^]*<\/script>/, '');
