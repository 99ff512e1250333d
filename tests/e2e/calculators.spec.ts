import { languages } from '../../src/i18n/languages';
import type { Values } from '../../src/models/calculator';
import { calculators } from './built';
import { expectedMarks, extremes } from './calculator-marks';
import { expectFigures, marksOf, modelOf, skipQuestion } from './calculator-page';
import { at, expect, test } from './site';

/** Puts values into the fields as a reader would, all at once. */
function fillIn(values: Values) {
  for (const [name, value] of Object.entries(values)) {
    const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-input="${name}"]`)!;
    if (field instanceof HTMLSelectElement) field.selectedIndex = value;
    else if (field.type === 'checkbox') field.checked = value === 1;
    else field.value = String(value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

for (const id of calculators)
  for (const language of languages)
    test(`${language}/${id}: the static page, every input moved to its end, and the link to that give the model’s figures`, async ({
      page,
    }) => {
      await page.goto(at(language, `/charts/${id}/`));
      const model = await modelOf(page);
      expect(await marksOf(page), 'the defaults').toEqual(expectedMarks(model, {}));
      if (model.ask) await skipQuestion(page);
      const values = extremes(model);
      await page.evaluate(fillIn, values);
      await expectFigures(page, model, values);
      await page.reload();
      await expectFigures(page, model, values);
      await expect(page.locator('[data-notices]')).toBeHidden();
    });
