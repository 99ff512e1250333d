// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../src/client/copy';

/** Puts a clipboard in place that takes or refuses what is written. */
function clipboard(writeText: ((text: string) => Promise<void>) | undefined) {
  vi.stubGlobal('navigator', { clipboard: writeText && { writeText } });
}

let field: HTMLTextAreaElement;

beforeEach(() => {
  document.body.innerHTML = `
    <details open>
      <textarea data-copy-source readonly>the code</textarea>
      <button type="button" data-copy data-done="Copied">Copy</button>
      <span role="status"></span>
    </details>`;
  field = document.querySelector('textarea')!;
});
afterEach(() => vi.unstubAllGlobals());

describe('copying', () => {
  it('writes the text to the clipboard', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    clipboard(writeText);
    expect(await copyText('three euros')).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('three euros');
  });

  it.each([
    ['refuses', () => Promise.reject(new Error('not allowed'))],
    ['does not exist', undefined],
  ])('selects the text for the reader where the clipboard %s', async (_, writeText) => {
    clipboard(writeText);
    expect(await copyText('the code', field)).toBe(false);
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('the code');
  });

  it('fails quietly where there is no field to select either', async () => {
    clipboard(undefined);
    expect(await copyText('three euros')).toBe(false);
  });
});

describe('the button before a field', () => {
  it('copies what is in the field and says so', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    clipboard(writeText);
    document.querySelector('button')!.click();
    await vi.waitFor(() => expect(document.querySelector('[role=status]')!.textContent).toBe('Copied'));
    // Test files share the page, so another one may have woken the button as well.
    expect(new Set(writeText.mock.calls.flat())).toEqual(new Set(['the code']));
  });

  it('says that the text is selected where it could not be copied', async () => {
    clipboard(undefined);
    const button = document.querySelector('button')!;
    button.dataset['selected'] = 'Selected';
    button.click();
    await vi.waitFor(() => expect(document.querySelector('[role=status]')!.textContent).toBe('Selected'));
  });
});
