import type { Draw } from '../../charts/kit/context';
import { writeText } from '../../charts/kit/write-text';
import type { Formats, TextLookup } from '../../i18n/formats';
import { walkPoints } from '../chart/keyboard-walk';
import { keepDrawn } from '../chart/redraw';
import type { Calculator } from './live-calculator';

/** What draws the picture of one calculator, and what makes its data of where that stands. */
export interface Painter {
  draw: Draw<never>;
  dataOf: (payload: Calculator['payload'], standing: Calculator) => unknown;
}

/**
 * The picture follows the state, and so does its name; while an input moves and the picture is out of sight, a strip at
 * the top of the window shows the yardstick that it moves.
 */
export function wakePicture(
  calculator: Calculator,
  format: Formats,
  text: TextLookup,
  loadPainter: () => Promise<Painter>,
): void {
  const { root, payload } = calculator;
  const box = root.querySelector<HTMLElement>('[data-picture]');
  if (!box) return;
  const list = walkPoints(box);
  let show: (() => void) | undefined;
  let drawing = false;

  calculator.onChange(() => {
    // Behind the question there is nothing to see yet: only the code is fetched.
    if (calculator.asking) void loadPainter();
    else if (show) show();
    else if (!drawing) {
      drawing = true;
      void loadPainter().then(({ draw, dataOf }) => {
        const repaint = keepDrawn(box, draw, { language: payload.language, format, text });
        show = () => repaint(dataOf(payload, calculator) as never);
        show();
        const name = () => box.setAttribute('aria-label', list().join(' '));
        name();
        calculator.onRest(name);
      });
    }
  });
  wakeStrip(calculator, box, format);
}

/** So much of the picture must show that whatever moves in it does; a browser may count a little less. */
const whole = 0.95;
const nearlyWhole = 0.94;

/** The compact strip: name, amount and bar of the yardstick that the last input moved. */
function wakeStrip(calculator: Calculator, box: HTMLElement, format: Formats): void {
  const { root, model, payload } = calculator;
  const one = <E extends Element>(selector: string) => root.querySelector<E>(selector);
  const strip = one<HTMLElement>('[data-strip]');
  const form = one('.assumptions');
  const head = document.querySelector('.site-header');
  if (!strip || !form) return;
  let seen = true;
  let near = false;
  /** Whether the strip would lie upon the head of the page, whose links must stay in reach. */
  let covers = false;
  let moved: (typeof model.lenses)[number] | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries)
        if (target === box) seen = isIntersecting && intersectionRatio > nearlyWhole;
        else if (target === form) near = isIntersecting;
        else covers = isIntersecting;
      show();
    },
    { threshold: [0, whole] },
  );
  observer.observe(box);
  observer.observe(form);
  if (head) observer.observe(head);

  function show(): void {
    const { result, own, defaults, asking } = calculator;
    const hidden = seen || covers || !near || !moved || asking;
    if (strip!.hidden !== hidden) strip!.hidden = hidden;
    if (!moved || hidden) return;
    const value = result.lenses[moved.id]?.central ?? 0;
    writeText(one('[data-strip-label]'), payload.texts.lenses[moved.id]?.label ?? '');
    writeText(one('[data-strip-value]'), format.amount(value, moved.unit, true));
    const price = typeof own === 'number' ? own : 0;
    const most = Math.max(value, defaults.lenses[moved.id]?.central ?? 0, price) || 1;
    one<HTMLElement>('[data-strip-bar]')!.style.width = `${Math.max(0, (100 * value) / most)}%`;
  }
  calculator.onChange(() => {
    const { result, before } = calculator;
    const now = (id: string) => result.lenses[id]?.central;
    moved =
      model.lenses.find(({ id }) => now(id) !== before.lenses[id]?.central && now(id) !== undefined) ?? moved;
    show();
  });
}
