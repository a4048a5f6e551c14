import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

import { fakePlatform } from '../platform/fake/index.ts';
import type { Reflector } from '../probes/probe.ts';
import { deviceHolders, takeOffer } from './call-desk.ts';

let pem: { readonly private: string; readonly cert: string };
beforeAll(async () => {
  pem = await generate([{ name: 'commonName', value: 'reflector' }], { keyType: 'ec' });
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Heard {
  readonly url?: string | undefined;
  readonly method?: string | undefined;
  readonly body: string;
}

/** A far end on loopback that answers offers as a test wishes. */
const farEnd = async (
  answer: (response: ServerResponse) => void,
): Promise<{ readonly reflector: Reflector; readonly heard: readonly Heard[] }> => {
  const heard: Heard[] = [];
  const server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      heard.push({ url: request.url, method: request.method, body });
      answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const sha256 = createHash('sha256').update(new X509Certificate(pem.cert).raw).digest('hex');
  // A server that listens has a port.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return { reflector: { host: '127.0.0.1', port, key: 'a/b', sha256 }, heard };
};

const platform = fakePlatform({});
const welcome = { sdp: 'v=0 answer', turn: { username: 'u', credential: 'c' } };

describe('the offer of a test call', () => {
  test('reaches the far end with its key, and the answer comes back with the relay to use', async () => {
    const { reflector, heard } = await farEnd((response) => response.end(JSON.stringify(welcome)));
    expect(await takeOffer(platform, reflector, 'v=0 offer')).toEqual({
      sdp: 'v=0 answer',
      turn: { ...welcome.turn, urls: [`turn:127.0.0.1:${reflector.port}?transport=tcp`] },
    });
    expect(heard).toEqual([
      { url: '/linecheck/call?key=a%2Fb', method: 'POST', body: '{"sdp":"v=0 offer"}' },
    ]);
  });

  test.each([
    { when: 'too many are calling', status: 429, refused: 'busy' },
    { when: 'it is full', status: 503, refused: 'busy' },
    { when: 'it takes no calls', status: 404, refused: 'not-offered' },
    { when: 'the key is wrong', status: 403, refused: 'denied' },
    { when: 'it fails', status: 500, refused: 'unreachable' },
  ])('is refused as $refused when $when', async ({ status, refused }) => {
    const { reflector } = await farEnd((response) => response.writeHead(status).end());
    expect(await takeOffer(platform, reflector, 'v=0')).toEqual({ refused });
  });

  test.each([
    { when: 'is no JSON', body: '<html>' },
    { when: 'lacks the relay', body: '{"sdp":"v=0"}' },
    { when: 'never ends', body: 'x'.repeat(200_000) },
  ])('comes to nothing when the answer $when', async ({ body }) => {
    const { reflector } = await farEnd((response) => response.end(body));
    expect(await takeOffer(platform, reflector, 'v=0')).toEqual({ refused: 'unreachable' });
  });

  test('is told to nobody whose certificate is not the one in the address', async () => {
    const { reflector, heard } = await farEnd((response) => response.end(JSON.stringify(welcome)));
    const other = { ...reflector, sha256: '0'.repeat(64) };
    expect(await takeOffer(platform, other, 'v=0')).toEqual({ refused: 'unreachable' });
    expect(heard).toEqual([]);
  });

  test('goes nowhere without a far end', async () => {
    expect(await takeOffer(platform, undefined, 'v=0')).toEqual({ refused: 'not-offered' });
  });
});

test('who holds camera and microphone is told, and nobody where it cannot be seen', async () => {
  const holder = { device: 'camera', program: 'obs' } as const;
  const busy = fakePlatform({ facts: { 'device-holders': { holders: [holder] } } });
  expect(await deviceHolders(busy)).toEqual({ holders: [holder] });
  expect(await deviceHolders(platform)).toEqual({ holders: [] });
});
