import type { TextLookup } from '../../i18n/formats';

/** So long a code may be out of sight and still count as the same, in milliseconds. */
const memory = 2500;

/**
 * Reads codes with the camera: of the teacher's telephone, held at the students' screens, or of the computer, to which
 * students hold theirs. Pictures stay in the page.
 *
 * @param add - takes in what was read and tells what became of it
 */
export function wakeScanner(
  text: TextLookup,
  add: (read: string) => { taken: string[]; problem?: string },
): void {
  const place = document.querySelector<HTMLElement>('[data-scanner]')!;
  const video = place.querySelector<HTMLVideoElement>('[data-video]')!;
  const said = place.querySelector<HTMLElement>('[data-scan-said]')!;
  const button = document.querySelector<HTMLButtonElement>('[data-scan]')!;
  let end: (() => void) | undefined;

  async function start(): Promise<void> {
    place.hidden = false;
    said.textContent = '';
    // Before the camera starts: whoever waits for it may have gone elsewhere.
    place.querySelector<HTMLButtonElement>('[data-scan-end]')!.focus();
    try {
      const { QRCanvas, frameLoop, rearCamera } = await import('qr/dom.js');
      const camera = await rearCamera(video);
      const canvas = new QRCanvas();
      let last = { code: '', at: 0 };
      let busy = false;
      const look = async () => {
        const code = await camera.readFrame(canvas);
        if (typeof code !== 'string') return;
        const now = performance.now();
        const same = code === last.code && now - last.at < memory;
        last = { code, at: now };
        if (same) return;
        const { taken, problem } = add(code);
        said.textContent =
          taken.length > 0 ? text('class.said.taken', { codes: taken.join(', ') }) : (problem ?? '');
      };
      const stop = frameLoop(() => {
        if (busy) return;
        busy = true;
        void look().finally(() => (busy = false));
      });
      end = () => {
        stop();
        camera.stop();
      };
    } catch {
      said.textContent = text('class.said.no-camera');
    }
  }

  button.addEventListener('click', () => void start());
  place.querySelector('[data-scan-end]')!.addEventListener('click', () => {
    end?.();
    end = undefined;
    place.hidden = true;
    button.focus();
  });
  addEventListener('pagehide', () => end?.());
}
