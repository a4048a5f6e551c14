/**
 * Other people's security products, by name: where the meeting service is exempted, or the one part
 * that reads encrypted traffic is switched off, and then that protection is on again. Menu paths from
 * the vendors' help pages as known in November 2026 [K]: versions move them, so each names the goal too.
 */
import type { SecuritySoftware } from '../../model/host-facts.ts';
import type { Desk } from '../../platform/desk.ts';
import type { Situation } from '../fix.ts';
import { defineGuide } from './guide.ts';
import type { Notices, StepData } from './guide.ts';
import { changed, factNow } from './notices.ts';

type Product = SecuritySoftware['products'][number];

/** Words that a product or vendor name of this maker holds, and the systems we have words for. */
interface Maker {
  readonly id: string;
  readonly names: RegExp;
  readonly on: readonly Desk[];
}

const both: readonly Desk[] = ['windows', 'macos'];

const makers: readonly Maker[] = [
  { id: 'kaspersky', names: /kaspersky/iu, on: both },
  { id: 'eset', names: /\beset\b/iu, on: ['windows', 'macos', 'linux'] },
  { id: 'avast', names: /avast/iu, on: both },
  { id: 'avg', names: /\bavg\b/iu, on: both },
  { id: 'norton', names: /norton|gen digital/iu, on: both },
  { id: 'bitdefender', names: /bitdefender/iu, on: both },
  { id: 'mcafee', names: /mcafee/iu, on: both },
  { id: 'sophos', names: /sophos/iu, on: both },
  { id: 'trend-micro', names: /trend micro/iu, on: both },
  { id: 'f-secure', names: /f-?secure/iu, on: both },
  { id: 'malwarebytes', names: /malwarebytes/iu, on: both },
  { id: 'avira', names: /avira/iu, on: both },
  { id: 'g-data', names: /g[ -]?data/iu, on: ['windows'] },
  { id: 'dr-web', names: /dr\.?web/iu, on: both },
  { id: 'adguard', names: /adguard/iu, on: both },
  { id: 'little-snitch', names: /little snitch/iu, on: ['macos'] },
  { id: 'lulu', names: /\blulu\b/iu, on: ['macos'] },
  { id: 'radio-silence', names: /radio silence/iu, on: ['macos'] },
  { id: 'opensnitch', names: /opensnitch/iu, on: ['linux'] },
  { id: 'portmaster', names: /portmaster/iu, on: ['windows', 'linux'] },
];

/** Run by a company: the person cannot change them, and should not try. */
const managed =
  /zscaler|netskope|crowdstrike|falcon|sentinelone|fortinet|forticlient|cisco|umbrella|palo alto|cortex|globalprotect|forcepoint|check point|carbon black|trellix|defender for endpoint|mdatp|cato|iboss|menlo/iu;

const isOf = ({ name, vendor }: Product, names: RegExp): boolean =>
  names.test(name) || names.test(vendor);

const runningOnes = async (situation: Situation): Promise<readonly Product[]> =>
  ((await factNow(situation, 'security-software'))?.products ?? []).filter(
    ({ isRunning }) => isRunning,
  );

/** Products that were on before are on again. Only where they were seen running can that be told. */
const protectionIsOn: Notices = async (before) => {
  const names = (await runningOnes(before)).map(({ name }) => name);
  return async (situation) => {
    const now = (await runningOnes(situation)).map(({ name }) => name);
    return names.length > 0 && names.every((name) => now.includes(name));
  };
};

const exempt = ({ id, names, on }: Maker): StepData => ({
  id: `security-${id}`,
  places: Object.fromEntries(on.map((desk) => [desk, ''])),
  values: async (situation) => {
    const product = (await runningOnes(situation)).find((one) => isOf(one, names));
    return product === undefined ? undefined : { product: product.name, ...goals(situation) };
  },
});

/** What to type into the list of exceptions. */
const goals = ({ profile }: Situation) => ({ domains: profile.domains.map((name) => `*.${name}`) });

const others: StepData = {
  id: 'security-other',
  places: { any: '' },
  values: async (situation) => {
    const products = (await runningOnes(situation)).filter(
      (one) => !isOf(one, managed) && !makers.some(({ names }) => isOf(one, names)),
    );
    const names = products.map(({ name }) => name);
    return names.length === 0 ? undefined : { products: names, ...goals(situation) };
  },
};

const companyOnes: StepData = {
  id: 'security-managed',
  places: { any: '' },
  values: async (situation) => {
    const products = (await runningOnes(situation)).filter((one) => isOf(one, managed));
    const names = products.map(({ name }) => name);
    return names.length === 0 ? undefined : { products: names, ...goals(situation) };
  },
};

const isAnybodyThere = async (situation: Situation) =>
  (await runningOnes(situation)).length === 0 ? undefined : {};

const exemptInSecuritySoftware = defineGuide({
  id: 'exempt-in-security-software',
  mends: [
    'security-software-inspects',
    'network-filters-conflict',
    'local-firewall-blocks',
    'client-install-broken',
    'conflicting-program',
  ],
  risk: 'noticeable',
  waitSeconds: 30,
  provenBy: ['tls-handshake', 'tcp-connect'],
  steps: [
    ...makers.map(exempt),
    others,
    companyOnes,
    {
      id: 'security-on-again',
      places: { any: '' },
      values: isAnybodyThere,
      notices: protectionIsOn,
      isAftercare: true,
    },
  ],
});

const activeFirewalls = async (situation: Situation): Promise<readonly string[]> =>
  ((await factNow(situation, 'local-firewall'))?.managers ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ name }) => name);

/** The system's own firewall, by hand: the way for who may not let the program do it. */
const allowInFirewall = defineGuide({
  id: 'allow-in-firewall',
  mends: ['local-firewall-blocks'],
  risk: 'none',
  waitSeconds: 15,
  provenBy: ['local-firewall', 'tcp-connect', 'udp-media'],
  steps: [
    {
      id: 'allow-in-firewall',
      places: {
        windows: 'windowsdefender://network/',
        'macos-13': 'x-apple.systempreferences:com.apple.Network-Settings.extension?Firewall',
        'macos-15': 'x-apple.systempreferences:com.apple.Network-Settings.extension?Firewall',
        linux: '',
      },
      values: async ({ profile }) => ({
        service: profile.title,
        ports: [...profile.media.udpPorts.map((port) => `UDP ${port}`), 'TCP 443'],
      }),
      notices: changed('local-firewall', ({ hits }) => hits),
    },
    {
      id: 'firewall-on-again',
      places: { windows: 'windowsdefender://network/', macos: '', linux: '' },
      values: async (situation) =>
        (await activeFirewalls(situation)).length === 0 ? undefined : {},
      notices: async (before) => {
        const names = await activeFirewalls(before);
        return async (situation) => {
          const now = await activeFirewalls(situation);
          return names.every((name) => now.includes(name));
        };
      },
      isAftercare: true,
    },
  ],
});

export const securityGuides = [allowInFirewall, exemptInSecuritySoftware];
