// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

// Each script runs once, when it is first imported.
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
const settled = () => new Promise((done) => setTimeout(done));

describe('sharing a page', () => {
  const share = async (outcome: () => Promise<void>) => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { share: vi.fn(outcome), clipboard: { writeText } });
    document.body.innerHTML =
      '<p><button data-share-page="https://x.org/a/" data-title="A" data-done="Copied"></button><span role="status"></span></p>';
    await import('../../../src/client/share');
    document.querySelector('button')!.click();
    await settled();
    return { writeText, status: document.querySelector('[role=status]')!.textContent };
  };

  it('copies nothing where a reader closes the sheet of the device', async () => {
    const abort = Object.assign(new Error('closed'), { name: 'AbortError' });
    const { writeText, status } = await share(() => Promise.reject(abort));
    expect(writeText).not.toHaveBeenCalled();
    expect(status).toBe('');
  });

  it('copies the address where the device cannot share', async () => {
    const { writeText, status } = await share(() => Promise.reject(new Error('not allowed')));
    expect(writeText).toHaveBeenCalledWith('https://x.org/a/');
    expect(status).toBe('Copied');
  });
});

describe('printing', () => {
  it('opens what was folded, and folds that alone again', async () => {
    document.body.innerHTML =
      '<details id="a"></details><details id="b" open></details><div class="calculator"><details id="c"></details></div>';
    await import('../../../src/client/print-folds');
    const open = () => [...document.querySelectorAll('details[open]')].map(({ id }) => id);
    dispatchEvent(new Event('beforeprint'));
    expect(open()).toEqual(['a', 'b']);
    dispatchEvent(new Event('afterprint'));
    expect(open()).toEqual(['b']);
  });
});

describe('the filter of facts', () => {
  it('leaves what holds every typed word, in any case, and counts', async () => {
    document.body.innerHTML = `<input data-filter><p data-filter-status data-text="{count} shown"></p>
      <ol class="notes"><li>Amazon paid three euros</li><li>Amazon sold data</li><li>O2 paid nobody</li></ol>`;
    await import('../../../src/client/filter');
    const field = document.querySelector('input')!;
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      return [...document.querySelectorAll('li')]
        .filter(({ hidden }) => !hidden)
        .map((one) => one.textContent);
    };
    expect(type(' amazon  PAID ')).toEqual(['Amazon paid three euros']);
    expect(document.querySelector('[data-filter-status]')!.textContent).toBe('1 shown');
    expect(type('amazon')).toHaveLength(2);
    expect(type('')).toHaveLength(3);
  });
});

describe('the filter of terms', () => {
  it('unfolds the few that are left, and folds them when it is empty again', async () => {
    vi.resetModules();
    document.body.innerHTML = `<input data-filter>${[
      'panel',
      'token',
      'token ring',
      'panel',
      'panel',
      'panel',
      'panel',
      'panel',
    ]
      .map((term) => `<article data-term><details class="fold">${term}</details></article>`)
      .join('')}`;
    await import('../../../src/client/filter');
    const field = document.querySelector('input')!;
    const open = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      return document.querySelectorAll('details[open]').length;
    };
    expect(open('token')).toBe(2);
    expect(open('panel')).toBe(0);
    expect(open('ring')).toBe(1);
    expect(open('')).toBe(0);
  });
});

describe('a link into folds', () => {
  it('opens every fold around its target and no other', async () => {
    document.body.innerHTML =
      '<details id="outer"><details id="inner"><p id="here"></p></details><details id="beside"></details></details>';
    location.hash = '#here';
    await import('../../../src/client/open-target');
    expect([...document.querySelectorAll('details[open]')].map(({ id }) => id)).toEqual(['outer', 'inner']);
    location.hash = '';
  });
});

describe('the price of a deal', () => {
  const make = async (value: string) => {
    document.body.innerHTML =
      '<form><input><p data-price-hint data-hint="Up to 100,000."></p><button></button></form>';
    const { wakePrice } = await import('../../../src/client/deals/deal-price');
    const done = vi.fn();
    const form = document.querySelector('form')!;
    const { open } = wakePrice(form, 'en', 'EUR/month', (key) => `said ${key}`, done);
    const field = form.querySelector('input')!;
    field.value = value;
    const press = (key: string) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }));
      return field.value;
    };
    const submit = () => {
      form.dispatchEvent(new Event('submit', { cancelable: true }));
      return document.querySelector('[data-price-hint]')!.textContent;
    };
    return { open, field, press, submit, done };
  };

  it('goes up and down by one with arrows, by ten with the page keys, never below a cent', async () => {
    const { press } = await make('12.50');
    expect(press('ArrowUp')).toBe('13.5');
    expect(press('PageUp')).toBe('23.5');
    expect(press('PageDown')).toBe('13.5');
    expect(press('PageDown')).toBe('3.5');
    expect(press('PageDown')).toBe('0.01');
    expect(press('a')).toBe('0.01');
  });

  it('counts only where it can be read; else what was typed stays beside the reason', async () => {
    const { submit, field, done } = await make('ten');
    expect(submit()).toBe('said unreadable');
    expect(field.value).toBe('ten');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(done).not.toHaveBeenCalled();
    field.value = '7.25';
    expect(submit()).toBe('Up to 100,000.');
    expect(done).toHaveBeenCalledExactlyOnceWith(7.25);
    expect(field.hasAttribute('aria-invalid')).toBe(false);
  });
});
