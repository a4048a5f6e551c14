/** Proxies that are needed, dead, in dispute, closed to the service, or simply doing their work. */
import { expect, it } from 'vitest';
import type { AnyObservation } from '../../model/observation.ts';
import {
  computer,
  dns,
  findingsOf,
  honestInternet,
  notRun,
  noTunnels,
  tcp,
  throughProxy,
  weighing,
} from '../evidence.fixture.ts';
import { automatic, CONTROL, file, lostFile, setting, settings } from '../proxies.fixture.ts';
import { DEEP, plainWeb, udpOpen, udpSilent, zoomSeen } from '../zoom.fixture.ts';
import { pacBroken } from './pac-broken.ts';
import { proxyAuthRequired } from './proxy-auth-required.ts';
import { proxyDeniesService } from './proxy-denies-service.ts';
import { proxyDiffers } from './proxy-differs.ts';
import { proxyForcesTcp } from './proxy-forces-tcp.ts';
import { proxyRequired } from './proxy-required.ts';
import { proxyUnreachable } from './proxy-unreachable.ts';

type Saw = readonly (AnyObservation | readonly AnyObservation[])[];

const PROXY = 'http://10.1.0.9:3128';
const STALE = 'http://127.0.0.1:7890';
const WPAD = 'http://wpad.corp.example/wpad.dat';

const direct: Saw = [computer(), plainWeb(), udpOpen(), honestInternet(), zoomSeen()];

/** Nothing gets out directly but names. */
const closed: Saw = [
  computer(),
  dns(CONTROL, 'A', '192.168.1.1', ['1.1.1.1']),
  tcp('one.one.one.one', '1.1.1.1', 'tcp.timeout'),
  tcp('www.google.com', '142.250.185.4', 'tcp.timeout'),
  zoomSeen({ tcp: () => 'tcp.timeout' }),
  udpSilent(),
];

const letsThrough = (proxy: string): readonly AnyObservation[] => [
  throughProxy(proxy, 'zoom.us', {}),
  throughProxy(proxy, 'zoomam104zc.zoom.us', {}),
  throughProxy(proxy, DEEP, {}),
  throughProxy(proxy, CONTROL, {}),
];

const down = (proxy: string): readonly AnyObservation[] =>
  ['zoom.us', CONTROL].map((host) => throughProxy(proxy, host, 'http.proxy_down'));

const refuses = (proxy: string, host: string, status: number): AnyObservation =>
  throughProxy(proxy, host, 'http.proxy_denied', { step: 'status', value: { status } });

const wantsLogin = (proxy: string): readonly AnyObservation[] =>
  ['zoom.us', CONTROL].map((host) =>
    throughProxy(proxy, host, 'http.proxy_auth', {
      step: 'status',
      value: { status: 407, schemes: ['NTLM'] },
    }),
  );

const rows: readonly {
  readonly when: string;
  readonly saw: Saw;
  readonly finds: readonly string[];
}[] = [
  { when: 'no proxy is set and none is needed', saw: [...direct, settings()], finds: [] },
  {
    when: 'a proxy is set, works, and nothing else is closed',
    saw: [...direct, settings(setting(PROXY)), letsThrough(PROXY)],
    finds: [],
  },
  {
    when: 'a working proxy is the only way out',
    saw: [...closed, settings(setting(PROXY)), letsThrough(PROXY)],
    finds: ['proxy-forces-tcp confirmed'],
  },
  {
    when: 'a working proxy is set and UDP passes beside it',
    saw: [...closed, settings(setting(PROXY)), letsThrough(PROXY), udpOpen()],
    finds: [],
  },
  {
    when: 'a working proxy is set, direct connections work, and UDP has a blocker of its own',
    saw: [
      computer(),
      plainWeb(),
      honestInternet(),
      zoomSeen(),
      udpSilent(),
      noTunnels,
      settings(setting(PROXY)),
      letsThrough(PROXY),
    ],
    finds: ['udp-blocked confirmed'],
  },
  {
    when: 'the proxy refuses media ports other than 443, as proxies do',
    saw: [
      ...direct,
      settings(setting(PROXY)),
      letsThrough(PROXY),
      throughProxy(PROXY, 'zoomam104zc.zoom.us', 'http.proxy_denied', {
        port: 8801,
        step: 'status',
        value: { status: 403 },
      }),
    ],
    finds: [],
  },
  {
    when: 'the proxy cannot get through to a media machine that is retired',
    saw: [
      ...direct,
      settings(setting(PROXY)),
      letsThrough(PROXY).slice(0, 1),
      refuses(PROXY, 'zoomam104zc.zoom.us', 503),
      throughProxy(PROXY, CONTROL, {}),
    ],
    finds: [],
  },
  {
    when: 'a setting names a program on this computer that is gone',
    saw: [...direct, settings(setting(STALE)), down(STALE)],
    finds: ['proxy-unreachable confirmed'],
  },
  {
    when: 'only plain web pages are sent to a dead proxy',
    saw: [...direct, settings(setting(STALE, { key: 'http_proxy' })), down(STALE)],
    finds: [],
  },
  {
    when: 'the service is exempt from a dead proxy',
    saw: [...direct, settings(setting(STALE, { bypass: ['localhost', '.zoom.us'] })), down(STALE)],
    finds: [],
  },
  {
    when: 'a dead proxy was merely found by looking for one',
    saw: [...direct, settings(), down('http://192.168.1.1:3128')],
    finds: [],
  },
  {
    when: 'environment and desktop name different proxies, and one is dead',
    saw: [
      ...closed,
      settings(
        setting(STALE),
        setting(PROXY, { from: 'desktop', key: 'org.gnome.system.proxy.https' }),
      ),
      down(STALE),
      letsThrough(PROXY),
    ],
    finds: ['proxy-differs confirmed', 'proxy-forces-tcp confirmed'],
  },
  {
    when: 'the client’s own proxy is dead and everybody else goes direct',
    saw: [
      ...direct,
      settings(setting(PROXY, { from: 'client', key: 'zoomus.conf [General] proxy' })),
      down(PROXY),
    ],
    finds: ['proxy-differs confirmed'],
  },
  {
    when: 'two places name the same dead proxy',
    saw: [
      ...direct,
      settings(
        setting(STALE),
        setting(STALE, { from: 'desktop', key: 'org.gnome.system.proxy.https' }),
      ),
      down(STALE),
    ],
    finds: ['proxy-unreachable confirmed'],
  },
  {
    when: 'the proxy wants a login',
    saw: [...closed, settings(setting(PROXY)), wantsLogin(PROXY)],
    finds: ['proxy-auth-required confirmed'],
  },
  {
    when: 'the proxy refuses the service and lets a control through',
    saw: [
      ...closed,
      settings(setting(PROXY)),
      refuses(PROXY, 'zoom.us', 403),
      refuses(PROXY, 'zoomam104zc.zoom.us', 403),
      throughProxy(PROXY, CONTROL, {}),
    ],
    finds: ['proxy-denies-service confirmed'],
  },
  {
    when: 'the proxy refuses the name with one label more, and no other',
    saw: [
      ...closed.slice(0, -1),
      udpOpen(),
      settings(setting(PROXY)),
      throughProxy(PROXY, 'zoom.us', {}),
      throughProxy(PROXY, 'zoomam104zc.zoom.us', {}),
      refuses(PROXY, DEEP, 403),
      throughProxy(PROXY, CONTROL, {}),
    ],
    finds: ['allow-rule-too-narrow confirmed'],
  },
  {
    when: 'nothing gets out directly, and a proxy is found that nobody set',
    saw: [...closed, settings(), throughProxy('http://192.168.1.1:3128', 'zoom.us', {})],
    finds: ['proxy-required confirmed'],
  },
  {
    when: 'nothing gets out directly, and the network offers an automatic file',
    saw: [...closed, settings(), file(WPAD, 'PROXY 10.1.0.9:3128')],
    finds: ['proxy-required confirmed'],
  },
  {
    when: 'the automatic file that is set cannot be fetched, and the direct way works',
    saw: [
      ...direct,
      settings(automatic('http://pac.corp.example/proxy.pac')),
      lostFile('http://pac.corp.example/proxy.pac'),
    ],
    finds: ['pac-broken confirmed'],
  },
  {
    when: 'the automatic file that is set cannot be understood',
    saw: [...direct, settings(automatic(WPAD)), lostFile(WPAD, true)],
    finds: ['pac-broken confirmed'],
  },
  {
    when: 'a network without WPAD is asked for its file',
    saw: [...direct, settings(), lostFile('http://wpad/wpad.dat')],
    finds: [],
  },
  {
    when: 'the automatic file sends the service to a proxy that is gone',
    saw: [...direct, settings(automatic(WPAD)), file(WPAD, 'PROXY 10.1.0.9:3128'), down(PROXY)],
    finds: ['proxy-unreachable confirmed'],
  },
  {
    when: 'the automatic file sends all but the service to a proxy, which refuses the service',
    saw: [
      ...direct,
      settings(automatic(WPAD)),
      file(WPAD, 'DIRECT', 'PROXY 10.1.0.9:3128'),
      refuses(PROXY, 'zoom.us', 403),
      throughProxy(PROXY, CONTROL, {}),
    ],
    finds: [],
  },
  {
    when: 'the automatic file says direct',
    saw: [...direct, settings(automatic(WPAD)), file(WPAD, 'DIRECT')],
    finds: [],
  },
];

it.each(rows)('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});

const ALL = [
  pacBroken,
  proxyAuthRequired,
  proxyDeniesService,
  proxyDiffers,
  proxyForcesTcp,
  proxyUnreachable,
  proxyRequired,
];

it('says nothing where neither settings nor proxies could be asked', () => {
  const saw = [computer(), notRun('proxy-settings'), notRun('proxy-connect'), notRun('pac-file')];
  for (const cause of ALL) expect(weighing(cause, saw).kind).toMatch(/unknown|ruled-out/);
});

it('only suspects that a proxy is needed when none was found', () => {
  expect(weighing(proxyRequired, [...closed, settings()]).kind).toBe('suspected');
});

it('calls a proxy dead only while somebody else answers', () => {
  expect(weighing(proxyUnreachable, [...closed, settings(setting(PROXY)), down(PROXY)]).kind).toBe(
    'suspected',
  );
});
