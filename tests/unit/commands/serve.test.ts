import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve, withHost } from '../../../src/commands/serve.mjs';

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );
/** An address of this machine that others see; there may be none. */
const outer = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe('the server of npm start', () => {
  it('is reached from this machine alone unless it is told otherwise', async () => {
    const server = await serve({ dir: 'public' });
    try {
      expect(server.addresses).toEqual([`http://localhost:${server.port}/`]);
      expect(await answers(`http://127.0.0.1:${server.port}/robots.txt`)).toBe(true);
      if (outer) expect(await answers(`http://${outer}:${server.port}/robots.txt`)).toBe(false);
    } finally {
      await server.close();
    }
  });

  it('names both addresses when others may reach it', async () => {
    const server = await serve({ dir: 'public', host: '0.0.0.0', base: '/sub/' });
    try {
      expect(server.addresses[0]).toBe(`http://localhost:${server.port}/sub/`);
      if (outer) expect(server.addresses).toContain(`http://${outer}:${server.port}/sub/`);
      for (const address of server.addresses) expect(await answers(address)).toBe(true);
    } finally {
      await server.close();
    }
  });

  it('answers 404 with the page for it where a file is missing, and for what lies outside its base', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'datenwert-serve-'));
    writeFileSync(join(dir, '404.html'), '<h1>Not here</h1>');
    writeFileSync(join(dir, 'index.html'), '<h1>Here</h1>');
    const server = await serve({ dir, base: '/sub/', headers: { 'x-said': 'yes' } });
    try {
      const ask = async (path: string) => {
        const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
        return [answer.status, answer.headers.get('x-said'), await answer.text()];
      };
      expect(await ask('/sub/')).toEqual([200, 'yes', '<h1>Here</h1>']);
      expect(await ask('/sub/parsnip/')).toEqual([404, 'yes', '<h1>Not here</h1>']);
      expect(await ask('/')).toEqual([404, 'yes', '<h1>Not here</h1>']);
      expect(await ask('/sub/..%2f..%2fetc/passwd')).toEqual([404, 'yes', '<h1>Not here</h1>']);
    } finally {
      await server.close();
      rmSync(dir, { recursive: true });
    }
    await expect(serve({ dir: join(dir, 'nowhere') })).rejects.toThrow('npm run build');
  });

  it('takes --host with an address or without', () => {
    expect(withHost(['--host', '--port', '80'])).toEqual(['--host=0.0.0.0', '--port', '80']);
    expect(withHost(['--port', '80', '--host'])).toEqual(['--port', '80', '--host=0.0.0.0']);
    expect(withHost(['--host', '192.168.0.2'])).toEqual(['--host', '192.168.0.2']);
  });
});
