/** Filters of two makers: fighting, in peace, and beside a line that is down. */
import { CONTROL_ADDRESSES } from '../../../src/diagnosis/evidence.fixture.ts';
import { failing, seeing, tcp, tls } from '../../../src/diagnosis/observation.fixture.ts';
import { plainWeb, udpOpen } from '../../../src/diagnosis/zoom.fixture.ts';
import type { AnyObservation } from '../../../src/model/observation.ts';
import { measured } from '../../../src/model/outcome.ts';
import { dead, filter, laptop, service } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

const macFilters = [
  filter('LuLu', 'Objective-See'),
  filter('Little Snitch', 'Objective Development'),
];

const echo = (ip: string, medianMs: number): AnyObservation =>
  seeing(
    'path-latency',
    { kind: 'path', role: 'control', ip },
    measured({
      sent: 5,
      received: 5,
      rttMs: { min: medianMs, median: medianMs, max: medianMs + 4 },
      by: 'icmp-echo',
    }),
  );

/** Everything answers, and nothing soon. */
const heldUp: readonly AnyObservation[] = [
  ...service(760),
  ...Object.entries(CONTROL_ADDRESSES).flatMap(([name, ip]) => [tcp(name, ip, 740), tls(name, ip)]),
  ...plainWeb(),
  ...udpOpen(),
];

export const filterSessions: readonly Session[] = [
  {
    id: 'network-filters-conflict-dead',
    when: 'LuLu and Little Snitch both run: an echo comes back, no connection does',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { 'security-software': { products: macFilters } }, [
      ...dead(),
      echo('1.1.1.1', 18),
    ]),
    says: ['network-filters-conflict suspected'],
    verdict: 'degraded',
  },
  {
    id: 'network-filters-conflict-darwin',
    when: 'LuLu and Little Snitch hold every connection for most of a second; an echo takes 18 ms',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { 'security-software': { products: macFilters } }, [
      ...heldUp,
      echo('1.1.1.1', 18),
    ]),
    says: ['network-filters-conflict confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'network-filters-conflict-windows',
    when: 'two firewalls hold every connection for most of a second; an echo takes 20 ms',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      {
        'security-software': {
          products: [filter('ESET Security', 'ESET'), filter('GlassWire', 'GlassWire')],
        },
      },
      [...heldUp, echo('1.1.1.1', 20)],
    ),
    says: ['network-filters-conflict confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'filters-on-a-slow-line',
    when: 'two filters run, and an echo takes as long as a connection: the line is slow',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      {
        'security-software': {
          products: [filter('ESET Security', 'ESET'), filter('GlassWire', 'GlassWire')],
        },
      },
      [...heldUp, echo('1.1.1.1', 700)],
    ),
    says: ['provider-latency confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'filters-in-peace',
    when: 'two filters run side by side, as in many companies, and everything works',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { 'security-software': { products: macFilters } }),
    ...quiet,
  },
  {
    id: 'filters-only-one-runs',
    when: 'two are installed, one runs, and the line is down',
    system: 'darwin',
    saw: laptop(
      'darwin',
      'wifi',
      {
        'security-software': {
          products: [filter('LuLu', 'Objective-See'), filter('Radio Silence', 'Juuso', false)],
        },
      },
      dead(),
    ),
    says: ['internet-down confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'filters-and-line-down',
    when: 'two run, and the line is down for echoes, too',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { 'security-software': { products: macFilters } }, [
      ...dead(),
      seeing(
        'path-latency',
        { kind: 'path', role: 'control', ip: '1.1.1.1' },
        failing('tcp.timeout', 'connect'),
      ),
    ]),
    says: ['internet-down confirmed'],
    verdict: 'blocked',
  },
];
