import { networkInterfaces } from 'node:os';
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

  it('takes --host with an address or without', () => {
    expect(withHost(['--host', '--port', '80'])).toEqual(['--host=0.0.0.0', '--port', '80']);
    expect(withHost(['--port', '80', '--host'])).toEqual(['--port', '80', '--host=0.0.0.0']);
    expect(withHost(['--host', '192.168.0.2'])).toEqual(['--host', '192.168.0.2']);
  });
});
