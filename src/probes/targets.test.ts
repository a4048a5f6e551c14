/** Where the reach probes point themselves, given what is known: pure, so only tables. */
import { describe, expect, it } from 'vitest';

import { failed, measured } from '../model/outcome.ts';
import { httpExchange } from './http-exchange.ts';
import {
  answered,
  cut,
  greeting,
  healthy,
  IP,
  lookedUp,
  notFound,
  pointed,
} from './past.fixture.ts';
import { portalCheck } from './portal-check.ts';
import { observed } from './probe.fixture.ts';
import { systemLookup } from './system-lookup.ts';
import { tcpConnect } from './tcp-connect.ts';
import { tlsHandshake } from './tls-handshake.ts';

describe('looking up', () => {
  it('begins with the front door and one control, few being looked up at a time', () => {
    expect(pointed(systemLookup, []).slice(0, 2)).toEqual(['zoom.us', 'one.one.one.one']);
  });

  it('asks for nobody outside the service when that is wished', () => {
    const names = pointed(systemLookup, [], { options: { isThirdPartyAllowed: false } });
    const foreign = names.filter((name) => !/zoom|digicert/.test(name));
    expect(foreign).toEqual([]);
  });

  it.each([
    {
      when: 'a proxy that is a name',
      proxy: 'http://proxy.example:3128',
      name: 'proxy.example',
      isAsked: true,
    },
    {
      when: 'a proxy that is an address',
      proxy: 'http://10.0.0.1:3128',
      name: '10.0.0.1',
      isAsked: false,
    },
  ])('for $when: $isAsked', ({ proxy, name, isAsked }) => {
    const setting = {
      from: 'environment' as const,
      key: 'HTTPS_PROXY',
      proxy,
      hasCredentials: false,
      isAutoDetect: false,
      bypass: [],
    };
    const seen = [
      observed('proxy-settings', { kind: 'computer' }, measured({ settings: [setting] })),
    ];
    expect(pointed(systemLookup, seen).includes(name)).toBe(isAsked);
  });
});

describe('connecting', () => {
  it('tries the service at its addresses and the controls at literal ones', () => {
    const targets = pointed(tcpConnect, healthy);
    expect(targets).toContain(`tcp:${IP}:443`);
    expect(targets).toContain('tcp:[2407:30c0:182::1]:443');
    expect(targets).toContain('tcp:1.1.1.1:53');
    expect(targets).toContain('tcp:8.8.8.8:443');
    expect(targets).not.toContain(`tcp:${IP}:80`);
  });

  it('tries every media port of a media name', () => {
    const targets = pointed(tcpConnect, [
      ...healthy,
      lookedUp('zoomfr84zc.zoom.us', 'media', '144.195.1.1'),
    ]);
    expect(targets).toEqual(
      expect.arrayContaining([443, 8801, 8802].map((port) => `tcp:144.195.1.1:${port}`)),
    );
  });

  it('asks a failing address on port 80, but only where something else works', () => {
    const dead = observed(
      'tcp-connect',
      { kind: 'address', role: 'signalling', ip: IP, port: 443, transport: 'tcp', name: 'zoom.us' },
      failed('tcp.timeout', 'connect'),
    );
    const alive = observed(
      'tcp-connect',
      { kind: 'address', role: 'control', ip: '8.8.8.8', port: 443, transport: 'tcp' },
      measured({ connectMs: 20, localAddress: '192.168.1.7' }),
    );
    expect(pointed(tcpConnect, [...healthy, dead])).not.toContain(`tcp:${IP}:80`);
    expect(pointed(tcpConnect, [...healthy, dead, alive])).toContain(`tcp:${IP}:80`);
  });

  it('tries what other resolvers say once the own answer has failed', () => {
    const seen = [
      lookedUp('zoom.us', 'signalling', '6.6.6.6'),
      answered('zoom.us', '1.1.1.1', [IP]),
    ];
    expect(pointed(tcpConnect, seen)).not.toContain(`tcp:${IP}:443`);
    expect(pointed(tcpConnect, [...seen, cut('zoom.us', '6.6.6.6')])).toContain(`tcp:${IP}:443`);
  });
});

describe('greeting', () => {
  it('greets the front door in both sizes, and controls at addresses that need no resolver', () => {
    expect(pointed(tlsHandshake, healthy)).toEqual(
      expect.arrayContaining([
        `zoom.us@${IP}:443/small`,
        `zoom.us@${IP}:443/large`,
        'cloudflare-dns.com@1.1.1.1:443/small',
      ]),
    );
  });

  it('asks no second opinion of a healthy network', () => {
    expect(
      pointed(tlsHandshake, healthy).filter((target) => target.includes('example.com')),
    ).toEqual([]);
  });

  it('asks for a neutral name, the other size and a large greeting to a control when cut', () => {
    expect(pointed(tlsHandshake, [...healthy, cut('log.zoom.us', '170.114.3.3')])).toEqual(
      expect.arrayContaining([
        'www.example.com@170.114.3.3:443/small',
        'log.zoom.us@170.114.3.3:443/large',
        'cloudflare-dns.com@1.1.1.1:443/large',
      ]),
    );
  });

  it('asks no second opinion where not even TCP stood', () => {
    const dead = observed(
      'tls-handshake',
      greeting('zoom.us', '6.6.6.6'),
      failed('tcp.timeout', 'connect'),
    );
    expect(
      pointed(tlsHandshake, [dead]).filter((target) => target.includes('example.com')),
    ).toEqual([]);
  });
});

describe('web servers', () => {
  it('are asked over TLS only where a handshake stood, and plainly for revocation', () => {
    const seen = [...healthy, lookedUp('ocsp.digicert.com', 'revocation', '192.229.221.9')];
    expect(pointed(httpExchange, seen)).toEqual([
      `https://zoom.us/@${IP}`,
      'http://ocsp.digicert.com/@192.229.221.9',
    ]);
    expect(pointed(httpExchange, [])).toEqual([]);
  });
});

describe('the portal check', () => {
  const url = 'http://captive.apple.com/hotspot-detect.html';
  const name = lookedUp('captive.apple.com', 'portal-check', '2620:149::1', '17.253.57.9');
  const check = { kind: 'url', role: 'portal-check', url, at: '17.253.57.9' } as const;
  const broken = observed('portal-check', check, failed('tcp.timeout', 'connect'));

  it('goes over IPv4 first and over IPv6 once that has failed', () => {
    expect(pointed(portalCheck, [name])).toEqual([`${url}@17.253.57.9`]);
    expect(pointed(portalCheck, [name, broken])).toEqual([
      `${url}@17.253.57.9`,
      `${url}@2620:149::1`,
    ]);
  });

  it('uses any resolver that knows when the system does not', () => {
    const seen = [
      notFound('captive.apple.com', 'portal-check'),
      answered('captive.apple.com', '10.0.0.254', ['10.0.0.254'], { role: 'portal-check' }),
    ];
    expect(pointed(portalCheck, seen)).toEqual([`${url}@10.0.0.254`]);
  });

  const came = (tookMs: number, way: { device?: string; turn?: number } = {}) =>
    observed(
      'portal-check',
      { kind: 'url', role: 'portal-check', url, at: '17.253.57.9', ...way },
      measured({ answer: 'exact', status: 200, bodyStart: '', ip: '17.253.57.9', tookMs }),
    );

  it.each([
    {
      when: 'the tunnel owns the way out and all is red',
      isOwned: true,
      seen: [broken],
      isPast: true,
    },
    { when: 'the tunnel is split', isOwned: false, seen: [broken], isPast: false },
    { when: 'the check answers through the tunnel', isOwned: true, seen: [], isPast: false },
  ])('goes past a tunnel when $when: $isPast', ({ isOwned, seen, isPast }) => {
    const tunnel = {
      name: 'tun0',
      kind: 'tun' as const,
      isUp: true,
      addresses: [],
      hasDefaultRouteV4: isOwned,
      hasDefaultRouteV6: false,
      routedRanges: [],
    };
    const link = {
      name: 'wlan0',
      kind: 'wifi' as const,
      isUp: true,
      hasCarrier: true,
      addresses: [
        {
          ip: '10.0.0.7',
          prefixLength: 24,
          family: 4 as const,
          scope: 'global' as const,
          isUnusable: false,
        },
      ],
    };
    const machine = [
      observed('tunnels', { kind: 'computer' }, measured({ tunnels: [tunnel], programs: [] })),
      observed('links', { kind: 'computer' }, measured({ links: [link] })),
    ];
    const targets = pointed(portalCheck, [name, ...machine, ...seen]);
    expect(targets.includes(`${url}@17.253.57.9%wlan0`)).toBe(isPast);
  });

  it.each([
    { when: 'nothing was asked past the tunnel', seen: [came(400)], again: [] },
    {
      when: 'the way round is long',
      seen: [came(400), came(60, { device: 'wlan0' })],
      again: ['+turn2'],
    },
    {
      when: 'it was long the second time, too',
      seen: [came(400), came(60, { device: 'wlan0' }), came(390, { turn: 2 })],
      again: ['+turn3'],
    },
    {
      when: 'it was long three times',
      seen: [
        came(400),
        came(60, { device: 'wlan0' }),
        came(390, { turn: 2 }),
        came(395, { turn: 3 }),
      ],
      again: [],
    },
    {
      when: 'it was short the second time',
      seen: [came(400), came(60, { device: 'wlan0' }), came(120, { turn: 2 })],
      again: [],
    },
  ])('asks through the tunnel again: $again, when $when', ({ seen, again }) => {
    const targets = pointed(portalCheck, [name, ...seen]);
    expect(targets.filter((target) => target.includes('+turn'))).toEqual(
      again.map((turn) => `${url}@17.253.57.9${turn}`),
    );
  });

  it('asks nobody when third parties are not to be asked', () => {
    expect(pointed(portalCheck, [name], { options: { isThirdPartyAllowed: false } })).toEqual([]);
  });
});
