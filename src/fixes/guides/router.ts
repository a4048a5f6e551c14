/** The router: switched off and on with a countdown, and the settings in it that break calls. */
import type { Situation } from '../fix.ts';
import { defineGuide } from './guide.ts';
import { factNow, internetIsBack, routerGoneFor, routerIsBack } from './notices.ts';

/** What its capacitors need to forget; the usual advice of providers. */
const seconds = 30;

const restartRouter = defineGuide({
  id: 'restart-router',
  mends: [
    'gateway-unreachable',
    'gateway-loss',
    'no-address',
    'internet-down',
    'dns-resolver-dead',
    'dns-slow',
    'dns-aaaa-dropped',
    'ipv6-broken',
    'source-address-flaps',
  ],
  risk: 'noticeable',
  waitSeconds: 180,
  provenBy: ['gateway', 'tcp-connect'],
  steps: [
    {
      id: 'unplug-router',
      places: { any: '' },
      values: async () => ({ seconds }),
      notices: routerGoneFor(seconds),
    },
    { id: 'plug-in-router', places: { any: '' }, notices: routerIsBack },
    { id: 'await-line', places: { any: '' }, notices: internetIsBack },
  ],
});

/** The page of the router itself, where it is known. */
const routerPage = async (situation: Situation): Promise<string | undefined> => {
  const routes = await factNow(situation, 'routes');
  const gateway = routes?.routes.find(({ destination }) => destination === '0.0.0.0/0')?.gateway;
  return gateway === undefined ? undefined : `http://${gateway}/`;
};

const routerPacketSize = defineGuide({
  id: 'router-packet-size',
  mends: ['path-mtu-black-hole'],
  risk: 'noticeable',
  waitSeconds: 120,
  provenBy: ['path-mtu', 'tls-handshake'],
  steps: [{ id: 'router-packet-size', places: { any: '' }, opens: routerPage }],
});

const routerUdpTimeout = defineGuide({
  id: 'router-udp-timeout',
  mends: ['nat-timeout-short', 'udp-return-dropped'],
  risk: 'noticeable',
  waitSeconds: 120,
  provenBy: ['udp-media', 'stun'],
  steps: [{ id: 'router-udp-timeout', places: { any: '' }, opens: routerPage }],
});

const routerFairQueue = defineGuide({
  id: 'router-fair-queue',
  mends: ['bufferbloat', 'local-uplink-hog'],
  risk: 'noticeable',
  waitSeconds: 120,
  provenBy: ['path-latency'],
  steps: [{ id: 'router-fair-queue', places: { any: '' }, opens: routerPage }],
});

const routerFilter = defineGuide({
  id: 'router-filter',
  mends: [
    'dns-filter-blocks-service',
    'dns-filter-blocks-helper',
    'dnssec-failure',
    'dns-truncation',
  ],
  risk: 'low',
  waitSeconds: 60,
  provenBy: ['dns-answer', 'system-lookup'],
  steps: [{ id: 'router-filter', places: { any: '' }, opens: routerPage }],
});

export const routerGuides = [
  restartRouter,
  routerPacketSize,
  routerUdpTimeout,
  routerFairQueue,
  routerFilter,
];
