import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ownHashes } from '../../../src/publish/integrations/style-hashes.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (hashes: string[], body = '') =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${hash('x')}; style-src ${["'self'", ...hashes].join(' ')};"><style>p{}</style>${body}`;

describe('the policy of a page', () => {
  it('keeps the hashes of its own styles, and nothing of other pages', () => {
    expect(ownHashes(page([hash('a{}'), hash('p{}'), hash('')]))).toBe(page([hash('p{}')]));
  });
  it('keeps those of scripts, and every style that stands further down', () => {
    const body = '<main></main><style media="print">a{}</style>';
    expect(ownHashes(page([hash('p{}'), hash('b{}'), hash('a{}')], body))).toBe(
      page([hash('p{}'), hash('a{}')], body),
    );
  });
  it('stays as it is where there is none', () => {
    expect(ownHashes('<p>x</p>')).toBe('<p>x</p>');
  });
});
