/**
 * How the program notices by itself that a person has done a step. Each looks at the computer anew; what
 * cannot be read counts as not done, and then the person says so.
 */
import type { Facts } from '../../model/facts.ts';
import { observed } from '../observed.ts';
import type { MachineFactId, Reader } from '../../platform/platform.ts';
import { askPage } from '../../platform/portable/ask-page.ts';
import type { Situation } from '../fix.ts';
import type { Notices } from './guide.ts';

export const factNow = async <Id extends MachineFactId>(
  { platform, profile, signal }: Situation,
  id: Id,
): Promise<Facts[Id] | undefined> => {
  const read: Reader<Id> = platform.readers[id];
  const outcome = await read({ profile, signal });
  return outcome.kind === 'measured' ? outcome.value : undefined;
};

/** As the check has measured it; where its time was up on a busy computer, as it is now: a plan is in no such hurry. */
export const factAtHand = async <Id extends MachineFactId>(
  situation: Situation,
  id: Id,
): Promise<Facts[Id] | undefined> => observed(situation, id) ?? factNow(situation, id);

/** A fact holds now. */
export const when =
  <Id extends MachineFactId>(id: Id, holds: (fact: Facts[Id]) => boolean): Notices =>
  () =>
  async (situation) => {
    const fact = await factNow(situation, id);
    return fact !== undefined && holds(fact);
  };

/** A fact is another than before the step; `of` picks what matters in it. */
export const changed =
  <Id extends MachineFactId>(id: Id, of: (fact: Facts[Id]) => unknown): Notices =>
  async (before) => {
    const known = await factNow(before, id);
    const text = known === undefined ? undefined : JSON.stringify(of(known));
    return async (situation) => {
      const fact = await factNow(situation, id);
      return text !== undefined && fact !== undefined && JSON.stringify(of(fact)) !== text;
    };
  };

const physical: readonly string[] = ['ethernet', 'wifi', 'mobile'];

export const linkIsThere = when('links', ({ links }) =>
  links.some(({ kind, isUp, hasCarrier }) => physical.includes(kind) && isUp && hasCarrier),
);

const isDefault = ({ destination, kind }: Facts['routes']['routes'][number]): boolean =>
  kind === 'unicast' && (destination === '0.0.0.0/0' || destination === '::/0');

export const wayOutIsThere = when('routes', ({ routes }) => routes.some(isDefault));

/** Another way out than before: another network, cable in place of radio, the phone. */
export const networkIsAnother = changed('routes', ({ routes }) =>
  routes.filter(isDefault).map(({ device, gateway }) => [device, gateway]),
);

export const cableIsUsed: Notices = () => async (situation) => {
  const [links, routes] = await Promise.all([
    factNow(situation, 'links'),
    factNow(situation, 'routes'),
  ]);
  // The system prefers the smallest metric; a system that prints none lists the preferred one first.
  const [best] = (routes?.routes ?? [])
    .filter(isDefault)
    .toSorted((a, b) => (a.metric ?? 0) - (b.metric ?? 0));
  const link = links?.links.find(({ name }) => name === best?.device);
  return link !== undefined && link.kind === 'ethernet' && link.hasCarrier;
};

/** An echo, or the level below it: the router's own address is known. */
const routerAnswers = async (situation: Situation): Promise<boolean> => {
  const routes = await factNow(situation, 'routes');
  const ip = routes?.routes.find(
    (route) => isDefault(route) && route.gateway !== undefined,
  )?.gateway;
  if (ip === undefined) return false;
  const { platform, signal } = situation;
  const ping = { ip, count: 1, intervalMs: 200, waitMs: 1_000, signal };
  const answer = await platform.programs.ping(ping);
  if (answer.kind === 'measured' && answer.value.rttMs.length > 0) return true;
  const neighbours = await factNow(situation, 'neighbours');
  return (
    neighbours?.entries.some((entry) => entry.ip === ip && entry.state === 'reachable') === true
  );
};

export const routerIsBack: Notices = () => routerAnswers;

/** The plug is out: the router has been silent for so long. One that is still on counts nothing. */
export const routerGoneFor =
  (seconds: number): Notices =>
  () => {
    let goneSince: number | undefined;
    return async (situation) => {
      const nowMs = situation.platform.now();
      if (await routerAnswers(situation)) goneSince = undefined;
      else goneSince ??= nowMs;
      return goneSince !== undefined && nowMs - goneSince >= seconds * 1000;
    };
  };

const pageAnswers = async ({ profile, signal }: Situation) =>
  Promise.all(profile.controls.portal.map((page) => askPage(page, signal)));

/** A check page on the internet says exactly what it promises, and none is replaced. */
export const internetIsBack: Notices = () => async (situation) => {
  const answers = await pageAnswers(situation);
  return answers.includes('exact') && !answers.includes('replaced');
};

/** Somebody answers at all: what hid the login page is out of the way. */
export const pagesAnswer: Notices = () => async (situation) =>
  (await pageAnswers(situation)).some((answer) => answer !== undefined);

const visiblePrograms = async (situation: Situation): Promise<readonly string[] | undefined> => {
  const processes = await factNow(situation, 'processes');
  const holders = (await factNow(situation, 'device-holders'))?.holders ?? [];
  return processes === undefined
    ? undefined
    : [
        ...[...processes.known, ...processes.top].map(({ name }) => plain(name)),
        ...holders.map(({ program }) => plain(program)),
      ];
};

/** None of these runs any more. Of a program that was never seen nobody can see that it is gone. */
export const programsAreGone =
  (named: (situation: Situation) => Promise<readonly string[]>): Notices =>
  async (before) => {
    const seen = (await visiblePrograms(before)) ?? [];
    const names = (await named(before)).map(plain).filter((name) => seen.includes(name));
    return async (situation) => {
      const running = await visiblePrograms(situation);
      return (
        names.length > 0 && running !== undefined && !names.some((name) => running.includes(name))
      );
    };
  };

const plain = (name: string): string => name.toLowerCase().replace(/\.exe$/u, '');

export const noTunnelLeads = when('tunnels', ({ tunnels }) =>
  tunnels.every(
    ({ isUp, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
      !isUp || (!hasDefaultRouteV4 && !hasDefaultRouteV6),
  ),
);

export const clientIsClosed = when('client', ({ isRunning }) => !isRunning);

/** Names of the programs of the usual browsers on the three systems. */
const browsers = /chrom(e|ium)|firefox|msedge|microsoft edge|safari|brave|opera|vivaldi/iu;

/** A browser has taken camera or microphone that did not hold it before: the meeting runs there. */
export const browserIsInCall: Notices = async (before) => {
  const held = await heldByBrowsers(before);
  return async (situation) => {
    const now = await heldByBrowsers(situation);
    return held !== undefined && now !== undefined && now.some((one) => !held.includes(one));
  };
};

const heldByBrowsers = async (situation: Situation): Promise<readonly string[] | undefined> =>
  (await factNow(situation, 'device-holders'))?.holders
    .filter(({ program }) => browsers.test(program))
    .map(({ device, program, pid }) => `${device} ${program} ${pid ?? ''}`);
