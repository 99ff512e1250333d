import { wakeProjector } from './projector';

/** The slides of a lesson on the whole screen; what the teacher expects stays off the wall. */
const project = wakeProjector(document.querySelector<HTMLDialogElement>('[data-projector]')!);
document.querySelector('[data-show-slides]')!.addEventListener('click', () =>
  project(() =>
    [...document.querySelectorAll<HTMLElement>('[data-deck] > .slide')].map((slide) => {
      const copy = slide.cloneNode(true) as HTMLElement;
      for (const words of copy.querySelectorAll('.expected')) words.remove();
      return copy;
    }),
  ),
);
