import type { Catalog } from '../../catalog';
import { languagePaths } from '../../i18n/addresses';

/** Every chart and calculator in every language, for the `getStaticPaths` of what each of them has. */
export const chartPaths = ({ charts, calculators }: Catalog) =>
  languagePaths().flatMap(({ params, props }) =>
    [...charts.keys(), ...calculators.keys()].map((id) => ({
      params: { ...params, id },
      props: { ...props, id },
    })),
  );
