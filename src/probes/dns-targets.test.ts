import { describe, expect, it } from 'vitest';

import { failed, measured } from '../model/outcome.ts';
import { dnsAnswer } from './dns-answer.ts';
import { randomNameOf } from './dns-red.ts';
import { options } from './loopback.fixture.ts';
import {
  answered,
  cut,
  greeted,
  healthy,
  IP,
  lookedUp,
  notFound,
  pointed,
  resolverAt,
  resolvers,
  ROUTER,
  silent,
  unreachable,
} from './past.fixture.ts';
import { observed } from './probe.fixture.ts';

const byTransport = (targets: readonly string[], transport: string): readonly string[] =>
  targets.filter((target) => target.includes(`?${transport}:`));

describe('asking resolvers', () => {
  it('keeps a healthy network to one question each, in plain DNS', () => {
    const targets = pointed(dnsAnswer, healthy);
    expect(byTransport(targets, 'https')).toEqual([]);
    expect(targets.filter((target) => target.includes('+'))).toEqual([]);
    expect(targets).toContain(`zoom.us/AAAA?udp:${ROUTER}`);
    expect(targets).toContain(`zoom.us/A?tcp:${ROUTER}`);
    expect(targets).toContain(`log.zoom.us/A?udp:${ROUTER}`);
    expect(targets).toContain(`${randomNameOf(options.nonce)}/A?udp:9.9.9.9`);
    expect(targets.length).toBeLessThan(40);
  });

  const helper = 'log.zoom.us';
  it.each([
    { when: 'nothing is wrong', seen: [], isDeeper: false },
    {
      when: 'a media name is retired',
      seen: [notFound('zoomfr84zc.zoom.us', 'media')],
      isDeeper: false,
    },
    {
      when: 'telemetry is blocked',
      seen: [notFound('us.telemetry.zoom.us', 'telemetry')],
      isDeeper: false,
    },
    {
      when: 'a content network gives everybody another address, and it proves itself',
      seen: [answered('zoom.us', '8.8.8.8', ['170.114.9.9'])],
      isDeeper: false,
    },
    {
      when: 'the service answers every name below it',
      seen: [answered(`${options.nonce}.zoom.us`, ROUTER, [IP], { role: 'random' })],
      isDeeper: false,
    },
    { when: 'a lookup failed', seen: [notFound(helper, 'helper')], isDeeper: true },
    {
      when: 'a helper leads nowhere',
      seen: [answered(helper, ROUTER, ['0.0.0.0'])],
      isDeeper: true,
    },
    { when: 'a resolver is silent', seen: [silent(helper, ROUTER)], isDeeper: true },
    {
      when: 'a name that cannot be is known',
      seen: [answered(randomNameOf(options.nonce), ROUTER, ['10.0.0.1'], { role: 'random' })],
      isDeeper: true,
    },
    {
      when: 'the address shows another name',
      seen: [
        lookedUp(helper, 'helper', '6.6.6.6'),
        greeted(helper, '6.6.6.6', { isNameMatching: false }, 'helper'),
      ],
      isDeeper: true,
    },
    {
      when: 'there is no way to IPv6, and IPv4 has not answered yet',
      seen: [
        lookedUp(helper, 'helper', '6.6.6.6', '2001:db8::6'),
        unreachable(helper, '2001:db8::6', 'helper'),
      ],
      isDeeper: false,
    },
    {
      when: 'there is no way to IPv6, and no other address is known',
      seen: [
        lookedUp(helper, 'helper', '2001:db8::6'),
        unreachable(helper, '2001:db8::6', 'helper'),
      ],
      isDeeper: true,
    },
    {
      when: 'no packet can leave at all',
      seen: [
        observed(
          'dns-answer',
          {
            kind: 'name-by-resolver',
            role: 'signalling',
            name: helper,
            type: 'A',
            resolver: ROUTER,
            transport: 'udp',
          },
          failed('net.net_unreachable', 'connect'),
        ),
      ],
      isDeeper: false,
    },
  ])('goes deeper only when names are red: $when -> $isDeeper', ({ seen, isDeeper }) => {
    const targets = pointed(dnsAnswer, [...healthy, ...seen]);
    expect(byTransport(targets, 'https').length > 0).toBe(isDeeper);
    expect(targets.includes(`zoom.us/A?udp:${ROUTER}+cd`)).toBe(isDeeper);
  });

  it('goes deeper when chosen', () => {
    expect(
      byTransport(pointed(dnsAnswer, healthy, { chosen: ['dns-answer'] }), 'https'),
    ).not.toEqual([]);
  });

  it('asks a second public resolver about names in doubt, those that lead nowhere first', () => {
    const helpers = ['logfiles.zoom.us', 'zpns.zoom.us', 'us04zpns.zoom.us', 'log.zoom.us'];
    const targets = pointed(dnsAnswer, [
      ...healthy,
      answered('zoom.us', '8.8.8.8', [IP]),
      ...helpers.flatMap((name, index) => [
        lookedUp(name, 'helper', `170.114.52.${10 + index}`),
        cut(name, `170.114.52.${10 + index}`),
      ]),
      ...['www3.zoom.us', 'us05web.zoom.us'].flatMap((name, index) => [
        lookedUp(name, 'signalling', `170.114.52.${20 + index}`),
        cut(name, `170.114.52.${20 + index}`),
      ]),
      lookedUp('us04web.zoom.us', 'signalling', '0.0.0.0'),
    ]);
    const asked = targets.filter((target) => target.endsWith('/A?udp:8.8.8.8'));
    expect(asked).toContain('us04web.zoom.us/A?udp:8.8.8.8');
    expect(asked.filter((target) => /web|www3|log|zpns/.test(target))).toHaveLength(5);
  });

  it('does not go on asking a resolver that answered nothing', () => {
    const dead = [
      resolvers(resolverAt(ROUTER)),
      silent('zoom.us', ROUTER),
      silent('www3.zoom.us', ROUTER),
      answered('zoom.us', '1.1.1.1', [IP]),
    ];
    const targets = pointed(dnsAnswer, dead);
    expect(targets.filter((target) => target.includes(`${ROUTER}+`))).toEqual([]);
    expect(targets.some((target) => target.startsWith('log.zoom.us/A?udp:1.1.1.1'))).toBe(true);
  });

  it('asks the upstreams of a stub, and a split-DNS resolver only about its own names', () => {
    const seen = [
      resolvers(
        resolverAt('127.0.0.53', { isLocalStub: true }),
        { ...resolverAt('10.8.0.1'), order: undefined } as never,
        resolverAt('10.9.9.9', { order: 1, onlyDomains: ['corp.example'] }),
      ),
    ];
    const targets = pointed(dnsAnswer, seen);
    expect(targets).toContain('zoom.us/A?udp:10.8.0.1');
    expect(targets.filter((target) => target.includes('10.9.9.9'))).toEqual([]);
  });

  it('asks the router too when it is no resolver of ours and names are red', () => {
    const route = {
      family: 4 as const,
      destination: '0.0.0.0/0',
      gateway: '10.0.0.254',
      kind: 'unicast' as const,
      table: 'main',
    };
    const seen = [
      resolvers(resolverAt('1.2.3.4')),
      observed('routes', { kind: 'computer' }, measured({ routes: [route] })),
      notFound('captive.apple.com', 'portal-check'),
    ];
    expect(pointed(dnsAnswer, seen)).toContain('captive.apple.com/A?udp:10.0.0.254');
  });

  it('asks nobody outside when that is wished', () => {
    const targets = pointed(dnsAnswer, [...healthy, notFound('log.zoom.us', 'helper')], {
      options: { isThirdPartyAllowed: false },
    });
    expect(targets.every((target) => target.includes(ROUTER))).toBe(true);
  });
});
