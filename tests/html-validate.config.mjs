import { defineConfig } from 'html-validate';

/** The HTML standard's rules; those about the layout of source text go, for ours is generated. */
export default defineConfig({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off',
    'no-self-closing': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-dup-id': 'error',
    'no-redundant-role': 'error',
    'heading-level': ['error', { minInitialRank: 'any', sectioningRoots: [] }],
    'aria-label-misuse': 'error',
    'valid-id': ['error', { relaxed: true }],
  },
});
