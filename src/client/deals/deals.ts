import { createFormats } from '../../i18n/formats';
import { plainText } from '../../i18n/text';
import type { Language } from '../../i18n/languages';
import { coinBox, coinRadii } from '../../models/coins';
import type { DealChoice, DealChoices, DealSet } from '../../models/deal-code';
import { copyText } from '../copy';
import { wakePrice } from './deal-price';
import { readAddress, writeAddress } from './deal-state';

/** The one event of the deals: it bubbles, and tells where the reader stands and what was chosen. */
export const dealsEvent = 'deals:at';
export type DealsAt = CustomEvent<{ ended: boolean; set: DealSet; choices: DealChoices }>;

interface Payload {
  language: Language;
  address: string;
  version: number;
  deals: { unit: string; answers: string[] }[];
  dictionary: Record<string, string>;
}

/** Shows a coin of the reader's own beside the others, all areas drawn anew to one scale. */
function drawCoins(deal: HTMLElement, price: number | undefined): void {
  const coins = [...deal.querySelectorAll<HTMLElement>('[data-coin]')];
  const own = coins.find(({ dataset }) => dataset['coin'] === 'price');
  if (own) {
    own.hidden = price === undefined;
    own.dataset['value'] = String(price ?? 0);
  }
  const radii = coinRadii(coins.map(({ dataset }) => Number(dataset['value'])));
  coins.forEach((coin, index) => {
    const circle = coin.querySelector('circle');
    circle?.setAttribute('r', String(radii[index]));
    circle?.setAttribute('cx', String(radii[index]));
    circle?.setAttribute('cy', String(coinBox - radii[index]!));
  });
}

/**
 * Leads through the deals: one at a time, each answered in place, the reader's receipt at the end. What was answered stands
 * in the address alone.
 *
 * @param inQuery - embeds keep it behind `?`, since hosts use the fragment
 */
export function wakeDeals(root: HTMLElement, inQuery = false): void {
  const {
    language,
    address,
    version,
    deals: shapes,
    dictionary,
  } = JSON.parse(root.querySelector('[data-deals-payload]')!.textContent) as Payload;
  const set = { version, deals: shapes };
  const text = plainText(dictionary);
  const format = createFormats(language, text);
  const find = <Found extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<Found>(`[data-${name}]`);
  const deals = [...root.querySelectorAll<HTMLElement>('[data-deal]')];
  const ownLines = [...root.querySelectorAll<HTMLElement>('[data-own] .receipt-words')];
  const back = find<HTMLButtonElement>('back')!;
  const given = readAddress(inQuery ? location.search : location.hash, set);
  const choices: (DealChoice | undefined)[] = shapes.map((_, index) => given.choices?.[index]);
  let at = 0;

  const say = (words: string) => (find('deals-said')!.textContent = words);
  const price = (choice: DealChoice | undefined, unit: string) =>
    choice?.price === undefined ? '' : format.amount(choice.price, unit);

  function keep(): void {
    const state = writeAddress(set, choices);
    try {
      const { pathname, search, hash } = location;
      if (!inQuery) history.replaceState(null, '', pathname + search + (state && `#${state}`));
      else {
        const others = new URLSearchParams(search);
        others.delete('deals');
        history.replaceState(
          null,
          '',
          `${pathname}?${[others.toString(), state].filter(Boolean).join('&')}${hash}`,
        );
      }
    } catch {
      // In a sandbox an address may not be written; the link to copy still holds everything.
    }
  }

  /** Shows a deal as it stands: asked, or answered. */
  function show(index: number): void {
    const deal = deals[index]!;
    const choice = choices[index];
    const { answers } = shapes[index]!;
    const seen = answers.length === 0 ? deal.dataset['seen'] !== undefined : Boolean(choice);
    deal.toggleAttribute('data-answered', seen);
    for (const one of deal.querySelectorAll<HTMLElement>('[data-then]'))
      one.toggleAttribute('data-on', one.dataset['then'] === choice?.answer);
    for (const one of deal.querySelectorAll<HTMLElement>('[data-answer]'))
      one.setAttribute('aria-pressed', String(one.dataset['answer'] === choice?.answer));
    const amount = price(choice, shapes[index]!.unit);
    for (const one of deal.querySelectorAll('[data-price]')) one.textContent = amount;
    const bare = deal.querySelector('[data-price-bare]');
    if (bare) bare.textContent = price(choice, shapes[index]!.unit.split('/')[0]!);
    const label = deal.querySelector(`[data-answer="${choice?.answer ?? ''}"]`)?.textContent ?? '';
    deal.querySelector('[data-chosen]')!.textContent = choice
      ? text('deals.said.chosen', { answer: choice.answer === 'more' ? lineOf(index) : label })
      : '';
    drawCoins(deal, choice?.price);
    for (const part of deal.children)
      (part as HTMLElement).inert = part.matches('[data-after]') ? !seen : false;
  }

  /** What stands on the reader's own receipt. */
  function lineOf(index: number): string {
    const deal = deals[index]!;
    const choice = choices[index];
    const button = deal.querySelector<HTMLElement>(`[data-answer="${choice?.answer ?? ''}"]`);
    const line = button?.dataset['line'] ?? deal.dataset['line'];
    return line?.replace('{price}', price(choice, shapes[index]!.unit)) ?? '';
  }

  /** Goes to a deal, or past the last to the end. */
  function goTo(next: number, focus = true): void {
    at = Math.max(0, Math.min(next, deals.length));
    const ended = at === deals.length;
    root.dataset['at'] = ended ? 'end' : String(at);
    deals.forEach((deal, index) => {
      deal.toggleAttribute('data-current', index === at);
      deal.inert = index !== at;
    });
    back.disabled = at === 0;
    root
      .querySelectorAll('[data-dots] span')
      .forEach((dot, index) => dot.classList.toggle('on', index <= at));
    if (ended) {
      ownLines.forEach((line, index) => {
        const words = lineOf(index);
        if (words) (line.querySelector('a') ?? line).textContent = words;
      });
    }
    const link = find('link');
    if (link) link.hidden = true;
    root.dispatchEvent(
      new CustomEvent(dealsEvent, { bubbles: true, detail: { ended, set, choices: [...choices] } }),
    );
    if (!focus) return;
    const title = ended
      ? root.querySelector<HTMLElement>('[data-own] .receipt-title')
      : deals[at]!.querySelector<HTMLElement>('.receipt-title');
    if (deals[at]?.hasAttribute('data-answered'))
      return deals[at]!.querySelector<HTMLElement>('[data-next]')!.focus({ preventScroll: true });
    title!.tabIndex = -1;
    title!.focus({ preventScroll: true });
    if (root.getBoundingClientRect().top < 0) root.scrollIntoView({ block: 'start' });
  }

  function answer(index: number, choice: DealChoice | undefined): void {
    const deal = deals[index]!;
    choices[index] = choice;
    if (!choice) deal.dataset['seen'] = '';
    show(index);
    keep();
    const told = deal.querySelectorAll<HTMLElement>('[data-then][data-on], [data-happened]');
    say([...told].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' '));
    deal.querySelector<HTMLElement>('[data-next]')!.focus({ preventScroll: true });
  }

  /** Close the field for a price, and tell whether it was open. */
  const closers: (() => boolean)[] = [];
  deals.forEach((deal, index) => {
    const form = deal.querySelector<HTMLFormElement>('[data-price-form]');
    const ask = deal.querySelector<HTMLElement>('.deal-ask')!;
    const closeForm = () => {
      const open = form?.hidden === false;
      if (form) form.hidden = true;
      ask.hidden = false;
      return open;
    };
    closers.push(closeForm);
    const asked =
      form &&
      wakePrice(
        form,
        language,
        shapes[index]!.unit,
        (key) => text(`deals.said.${key}`),
        (amount) => {
          closeForm();
          back.disabled = at === 0;
          answer(index, { answer: 'more', price: amount });
        },
      );
    deal.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button');
      const name = button?.dataset['answer'];
      if (name === 'more') {
        ask.hidden = true;
        back.disabled = false;
        asked!.open(choices[index]?.price);
      } else if (name) answer(index, name === 'next' ? undefined : { answer: name });
      else if (button?.dataset['next'] !== undefined) goTo(index + 1);
      else if (button?.dataset['change'] !== undefined) {
        delete deal.dataset['seen'];
        deal.removeAttribute('data-answered');
        for (const part of deal.children) (part as HTMLElement).inert = part.matches('[data-after]');
        (ask.querySelector<HTMLElement>('[aria-pressed=true]') ?? ask.querySelector('button')!).focus({
          preventScroll: true,
        });
      }
    });
    show(index);
  });

  back.addEventListener('click', () => {
    if (!closers[at]?.()) return goTo(at - 1);
    back.disabled = at === 0;
    deals[at]!.querySelector<HTMLElement>('[data-answer=more]')!.focus({ preventScroll: true });
  });
  find('again')!.addEventListener('click', () => {
    choices.fill(undefined);
    deals.forEach((deal, index) => {
      delete deal.dataset['seen'];
      show(index);
    });
    keep();
    goTo(0);
  });
  find('share')?.addEventListener('click', () => {
    const holder = find('link')!;
    const field = holder.querySelector('input')!;
    const state = writeAddress(set, choices);
    field.value = new URL(address, location.href).href + (state && `#${state}`);
    holder.hidden = false;
    void copyText(field.value, field).then((done) =>
      say(text(`deals.said.${done ? 'copied' : 'copy-this'}`)),
    );
  });

  goTo(given.choices ? deals.length : 0, false);
  if (given.bad) say(text('deals.said.bad-link'));
}
