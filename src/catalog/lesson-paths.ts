import { loadLessons } from '.';
import { languagePaths } from '../i18n/addresses';

/** The routes of all lessons in all languages, with what their pages are made of. */
export async function lessonPaths() {
  const paths = languagePaths().map(async ({ params, props }) =>
    (await loadLessons(props.language)).map((lesson) => ({
      params: { ...params, lesson: lesson.id },
      props: { ...props, lesson },
    })),
  );
  return (await Promise.all(paths)).flat();
}
