/**
 * Which way would packets to the service go? The kernel's own lookup, so that policy
 * tables, half routes and blackholes count; nothing is sent. It cannot tell what
 * happens past the first hop.
 */
import { isIP } from 'node:net';
import { skipped } from '../model/outcome.ts';
import type { Role, Target } from '../model/target.ts';
import { addressesOf, firstOfEachFamily } from './known-addresses.ts';
import { defineProbe } from './probe.ts';
import type { Plan } from './probe.ts';

/** The front door's and the media's addresses of both families: enough to see a tunnel or a wrong route. */
const maxResolved = 8;
/** Without anything red: the front door over both families and one more. Each question starts a program. */
const usualCount = 3;
/** Of addresses that could not be reached; a pattern shows with a few. */
const maxFailing = 6;
const maxRanges = 4;

export const routeTo = defineProbe({
  id: 'route-to',
  asks: 'Which way would packets to the meeting service go?',
  cost: { milliseconds: 2_100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: ['system-lookup', 'dns-answer', 'tcp-connect'],
  targets: (plan) =>
    plan.chosen.has('route-to')
      ? [...resolved(plan), ...published(plan), ...elsewhere(plan), ...failing(plan)]
      : [...resolved(plan).slice(0, usualCount), ...failing(plan)],
  run: (target, { platform, plan, signal }) =>
    target.kind === 'path'
      ? platform.readers['route-to']({ profile: plan.profile, ip: target.ip, signal })
      : Promise.resolve(skipped('no address to ask about')),
});

const interesting = new Set<Role>(['signalling', 'media']);

const resolved = ({ profile, seen }: Plan): readonly Target[] => {
  const targets = profile.hosts
    .filter(({ role }) => interesting.has(role))
    .flatMap(({ name, role }) =>
      firstOfEachFamily(addressesOf(seen, name)).map((ip): Target => ({ kind: 'path', role, ip })),
    );
  return targets.slice(0, maxResolved);
};

/** Addresses that could not be reached: was it the way? */
const failing = ({ seen }: Plan): readonly Target[] => {
  const ips = seen['tcp-connect'].flatMap(({ target, outcome }) =>
    outcome.kind === 'failed' && target.kind === 'address' && target.role !== 'control'
      ? [target]
      : [],
  );
  return ips.slice(0, maxFailing).map(({ ip, role }) => ({ kind: 'path', role, ip }));
};

/** First addresses of ranges spread over the list: a wrong static route hits some of them only. */
const published = ({ profile }: Plan): readonly Target[] => {
  const firsts = profile.media.ranges.map(({ cidr }) => cidr.split('/', 1)[0] ?? '');
  const four = firsts.filter((ip) => isIP(ip) === 4);
  const six = firsts.filter((ip) => isIP(ip) === 6);
  const stride = Math.max(1, Math.floor(four.length / maxRanges));
  const spread = four.filter((_, index) => index % stride === 0).slice(0, maxRanges);
  return [...spread, ...six.slice(0, 1)].map((ip) => ({
    kind: 'path',
    role: 'media-unproven',
    ip,
  }));
};

/** A control: where the rest of the internet goes, to see whether the service goes elsewhere. */
const elsewhere = ({ profile }: Plan): readonly Target[] =>
  profile.controls.resolvers
    .filter((ip) => isIP(ip) !== 0)
    .slice(0, 1)
    .map((ip) => ({ kind: 'path', role: 'control', ip }));
