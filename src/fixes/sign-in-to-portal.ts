/**
 * The login page of this network: opened for the person, and left alone. What hides it (a tunnel that
 * cannot be built, encrypted DNS the network does not let through) is named first. Done is when a check
 * page on the internet says exactly what it promises and none is replaced: read again, nobody has to say so.
 */
import type { Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { stepsFor } from './guides/guide.ts';
import type { Notices, StepData } from './guides/guide.ts';
import { factNow, internetIsBack, pagesAnswer } from './guides/notices.ts';
import { signInPage } from './guides/sign-in-page.ts';
import { vpnPlaces } from './guides/tunnels.ts';
import { nothingToDo } from './reasons.ts';

const isHidden = ({ finding }: Situation): boolean => finding?.cause === 'captive-portal-hidden';

const leadingTunnels = async (situation: Situation): Promise<readonly string[]> =>
  ((await factNow(situation, 'tunnels'))?.tunnels ?? [])
    .filter(
      ({ isUp, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
        isUp && (hasDefaultRouteV4 || hasDefaultRouteV6),
    )
    .map(({ name }) => name);

const tunnelNames = async (situation: Situation) => {
  const names = isHidden(situation) ? await leadingTunnels(situation) : [];
  return names.length === 0 ? undefined : { names };
};

/** Those that led before this began lead again. */
const tunnelsLeadAgain: Notices = async (before) => {
  const names = await leadingTunnels(before);
  return async (situation) => {
    const now = await leadingTunnels(situation);
    return names.length > 0 && names.every((name) => now.includes(name));
  };
};

const dnsPlaces = {
  windows: 'ms-settings:network-advancedsettings',
  macos: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
  gnome: 'gnome-control-center:network',
  kde: 'systemsettings:kcm_networkmanagement',
  linux: '',
} as const;

const steps: readonly StepData[] = [
  { id: 'portal-tunnel-off', places: vpnPlaces, values: tunnelNames, notices: pagesAnswer },
  {
    id: 'portal-lookup-automatic',
    places: dnsPlaces,
    values: async (situation) =>
      isHidden(situation) && (await leadingTunnels(situation)).length === 0 ? {} : undefined,
    notices: pagesAnswer,
  },
  {
    id: 'sign-in-to-portal',
    places: { any: '' },
    values: async (situation) => {
      const url = signInPage(situation.profile);
      return url === undefined ? undefined : { url };
    },
    opens: async ({ profile }) => signInPage(profile),
    notices: internetIsBack,
  },
  {
    id: 'portal-tunnel-on',
    places: { any: '' },
    values: tunnelNames,
    notices: tunnelsLeadAgain,
    isAftercare: true,
  },
];

export const signInToPortal = defineFix({
  id: 'sign-in-to-portal',
  mends: ['captive-portal', 'captive-portal-hidden'],
  risk: 'none',
  waitSeconds: 60,
  provenBy: ['portal-check', 'tls-handshake'],
  async plan(situation) {
    // Asked for by name where nothing stands in the way: nobody is to be sent anywhere.
    const isFree =
      situation.finding === undefined && (await (await internetIsBack(situation))(situation));
    if (isFree) return [nothingToDo('sign-in-to-portal.none')];
    return [{ kind: 'guided', steps: await stepsFor(steps, situation) }];
  },
});
