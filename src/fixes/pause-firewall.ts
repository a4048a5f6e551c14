/**
 * The whole firewall off for a moment, as a test: is it the firewall at all? Whatever the test
 * shows, it is on again afterwards, also when nobody comes back or the computer restarts. Comes
 * after the narrow permission, which is the better answer wherever it helps. A company's policy
 * and another maker's firewall are left alone: switching ours off under theirs would prove nothing.
 */
import type { Settings } from '../model/change.ts';
import type { LocalFirewall } from '../model/machine-facts.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { factAtHand } from './guides/notices.ts';
import { intend, planOf, readNow, saying, type Intention } from './intended-change.ts';

/** Two checks of a slow network; protection is off that long and no longer. */
const testSeconds = 60;

export const pauseFirewall = defineFix({
  id: 'pause-firewall',
  mends: ['local-firewall-blocks'],
  risk: 'noticeable',
  waitSeconds: 20,
  provenBy: ['tcp-connect', 'tls-handshake', 'udp-media'],
  async plan(situation) {
    const active = activeManagers(await factAtHand(situation, 'local-firewall'));
    const intentions = [
      ...(active.has('ufw')
        ? [await intend(situation, 'firewall.ufw-state', 'ufw', 'disabled', 'enabled')]
        : []),
      ...(active.has('firewalld') ? await trustedZone(situation) : []),
      ...(active.has('windows') ? await windowsProfiles(situation) : []),
      ...(active.has('alf') ? await applicationFirewall(situation) : []),
    ];
    return planOf(intentions, saying('pause-firewall.is-off')).map(asTest);
  },
});

const asTest = (plan: FixPlan): FixPlan =>
  plan.kind === 'changes' ? { ...plan, timedTestSeconds: testSeconds } : plan;

const activeManagers = (firewall: LocalFirewall | undefined): ReadonlySet<string> =>
  new Set(
    (firewall?.managers ?? []).filter(({ state }) => state === 'active').map(({ name }) => name),
  );

/** firewalld has no pause that lets packets through; its zone `trusted` is one, for this interface. */
const trustedZone = async (situation: Situation): Promise<readonly Intention[]> => {
  const device = await defaultDevice(situation);
  return device === undefined
    ? []
    : [await intend(situation, 'firewall.firewalld-zone', device, 'trusted')];
};

const defaultDevice = async (situation: Situation): Promise<string | undefined> =>
  ((await factAtHand(situation, 'routes'))?.routes ?? [])
    .filter(
      ({ kind, destination }) => kind === 'unicast' && /^(?:0\.0\.0\.0|::)\/0$/u.test(destination),
    )
    .toSorted((a, b) => (a.metric ?? 0) - (b.metric ?? 0))[0]?.device;

const profiles = ['Domain', 'Private', 'Public'];

/** `NotConfigured` is on; it is put back as that word, not as `True`. */
const windowsProfiles = async (situation: Situation): Promise<readonly Intention[]> => {
  const software = await factAtHand(situation, 'security-software');
  const isTheirs = (software?.products ?? []).some(
    ({ isRunning, kinds }) => isRunning && kinds?.includes('firewall') === true,
  );
  if (isTheirs) return [];
  const intentions: Intention[] = [];
  for (const profile of profiles) {
    intentions.push(await intend(situation, 'firewall.windows-profile', profile, 'False'));
  }
  return intentions;
};

const applicationFirewall = async (situation: Situation): Promise<readonly Intention[]> => {
  const reading = await readNow(situation, 'firewall.alf-state', 'system');
  const off: Settings['firewall.alf-state'] =
    reading.kind === 'value' ? { ...reading.value, state: 0 } : { state: 0 };
  return [await intend(situation, 'firewall.alf-state', 'system', off)];
};
