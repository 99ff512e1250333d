/** @type {import('prettier').Config} */
export default {
  printWidth: 110,
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  // As compressHTML in astro.config.mjs, so that reformatting a component never changes what it renders.
  astroCompressHTML: 'html',
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
