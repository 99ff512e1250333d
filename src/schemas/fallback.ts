/**
 * Whether a fact's label may lack a language for now: the label of another stands in for it, marked, and the build warns.
 * Off by default, so that nothing is published half translated by mistake.
 *
 * @throws Error when `ALLOW_FALLBACK` is neither 1 nor unset
 */
export function allowsFallback(): boolean {
  const wanted = process.env['ALLOW_FALLBACK'];
  if (wanted && wanted !== '1') throw new Error(`ALLOW_FALLBACK is "${wanted}". Set it to 1, or not at all.`);
  return wanted === '1';
}
