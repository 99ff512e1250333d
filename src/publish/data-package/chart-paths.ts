import type { Catalog } from '../../catalog';
import { languagePaths } from '../../i18n/addresses';

/** Every chart and calculator in every language, for the `getStaticPaths` of what each of them has. */
export const chartPaths = ({ figures }: Catalog) =>
  languagePaths().flatMap(({ params, props }) =>
    [...figures.keys()].map((id) => ({
      params: { ...params, id },
      props: { ...props, id },
    })),
  );
