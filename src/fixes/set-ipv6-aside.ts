/**
 * IPv6 that leads nowhere, set aside on this computer until the router's owner mends it. On Linux
 * first by one route that refuses IPv6 outside at once: addresses and everything local stay, every
 * program falls back without waiting, and one line undoes it. (A preference in `gai.conf` would
 * reach only programs that ask the C library, and browsers do not.) Else, or if that does not
 * help, IPv6 off on the interfaces that have a way out by it.
 */
import type { RouteEntry, Texts } from '../model/change.ts';
import { routeWords } from '../model/route-words.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { intend, planOf, readNow, saying, type Intention } from './intended-change.ts';
import { observed } from './observed.ts';

export const setIpv6Aside = defineFix({
  id: 'set-ipv6-aside',
  mends: ['ipv6-broken'],
  risk: 'low',
  waitSeconds: 5,
  provenBy: ['tcp-connect', 'tls-handshake'],
  async plan(situation) {
    const devices = devicesWithWayOut(situation);
    if (devices.length === 0) return [];
    const nothing = saying('set-ipv6-aside.is-aside');
    const refusal =
      situation.platform.os === 'linux' ? planOf([await refuseOutside(situation)], nothing) : [];
    const switches: Intention[] = [];
    for (const device of devices) switches.push(...(await switchOff(situation, device)));
    return [...refusal, ...planOf(switches, nothing)].filter(isWorthTelling);
  },
});

/** Of two ways, that one is impossible matters only if the other is too: the caller keeps reasons. */
const isWorthTelling = (plan: FixPlan): boolean => plan.kind !== 'nothing-to-do';

const devicesWithWayOut = (situation: Situation): readonly string[] => [
  ...new Set(
    (observed(situation, 'routes')?.routes ?? [])
      .filter(
        ({ family, kind, destination }) =>
          family === 6 && kind === 'unicast' && /^(?:::\/[01]|2000::\/3)$/u.test(destination),
      )
      .flatMap(({ device }) => device ?? []),
  ),
];

/** A smaller metric than any router's announcement gets (1024 by the kernel, 100 by NetworkManager). */
const refusing: RouteEntry = {
  family: 6,
  destination: '::/0',
  metric: 1,
  table: 'main',
  kind: 'unreachable',
};

const refuseOutside = (situation: Situation): Promise<Intention> =>
  intend(situation, 'route.entry', routeWords(refusing), refusing);

const switchOff = async (situation: Situation, device: string): Promise<readonly Intention[]> => {
  const now = await readNow(situation, 'link.ipv6', device);
  if (now.kind === 'unknown') return [{ kind: 'impossible', why: now.why }];
  const off = offOf(now.value);
  return off === undefined ? [] : [await intend(situation, 'link.ipv6', device, off)];
};

/** Each system's own words for "off". */
const offOf = (texts: Texts): Texts | undefined => {
  if (texts['disable_ipv6'] !== undefined) {
    return { ...texts, disable_ipv6: '1', addresses: '', routes: '' };
  }
  // Windows: whether the protocol is bound to the card.
  if (texts['ms_tcpip6'] !== undefined) return { ms_tcpip6: 'False' };
  return texts['mode'] === undefined ? undefined : { mode: 'off' };
};
