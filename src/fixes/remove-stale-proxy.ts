/**
 * A proxy, or the file that names one, is set on this computer and nobody is there. The desktop's
 * setting is switched off and, unless that is proven to help, on again. A variable of the session
 * cannot be changed from outside it: there, the person is told the file and the line. What a company
 * rolled out as a policy, or the meeting client keeps for itself, is left alone.
 */
import { homedir } from 'node:os';
import type { ProxySetting } from '../model/machine-facts.ts';
import { variablePlaces, type VariablePlace } from '../platform/portable/variable-places.ts';
import { defineFix, type Fix, type FixPlan, type GuidedStep, type Situation } from './fix.ts';
import { canBeSwitchedOff, proxiesOff } from './proxy-off.ts';
import { impossible, measuredBy, nothingToDo } from './reasons.ts';

type FindPlaces = (names: readonly string[]) => Promise<readonly VariablePlace[]>;

export const removeStaleProxyWith = (find: FindPlaces): Fix =>
  defineFix({
    id: 'remove-stale-proxy',
    mends: ['proxy-unreachable', 'pac-broken', 'proxy-differs'],
    risk: 'low',
    waitSeconds: 5,
    provenBy: ['proxy-settings', 'proxy-connect', 'tls-handshake'],
    async plan(situation): Promise<readonly FixPlan[]> {
      const accused = accusedSettings(situation);
      if (accused.length === 0) return [nothingToDo('remove-stale-proxy.not-accused')];
      const policies = accused.filter(({ from }) => from === 'policy');
      if (policies.length > 0) {
        return [impossible('remove-stale-proxy.policy', { keys: policies.map(({ key }) => key) })];
      }
      const other = workingProxies(situation);
      if (other.length > 0) return [impossible('remove-stale-proxy.proxy-needed', { keys: other })];
      const answers = await proxiesOff(situation, accused);
      const changes = answers.flatMap((one) => (one.kind === 'change' ? [one.change] : []));
      const variables = alike(situation, accused.filter(isVariable));
      const plans: readonly FixPlan[] = [
        ...(changes.length > 0 ? [{ kind: 'changes', changes } as const] : []),
        ...(variables.length > 0 ? [await guided(variables, find)] : []),
      ];
      return plans.length > 0 ? plans : whyNothing(situation, accused, answers);
    },
  });

export const removeStaleProxy = removeStaleProxyWith((names) =>
  variablePlaces(names, { home: homedir() }),
);

/** The settings that the finding names by their keys, as they were read. */
const accusedSettings = ({ finding, observations }: Situation): readonly ProxySetting[] => {
  // Reasons about settings that work carry keys as well.
  const accusing =
    finding?.because.filter(({ message }) => !message.endsWith('.other-works')) ?? [];
  const keys = new Set(
    accusing.flatMap(({ values }) => (Array.isArray(values['keys']) ? values['keys'] : [])),
  );
  const settings = measuredBy(observations, 'proxy-settings').at(-1)?.value.settings ?? [];
  return settings.filter(({ key }) => keys.has(key));
};

/** Where another setting's proxy works, perhaps only proxies get out: switching off would be the wrong way. */
const workingProxies = ({ finding, observations, profile }: Situation): readonly string[] => {
  const names = new Set(
    profile.hosts.filter(({ role }) => role === 'signalling').map(({ name }) => name),
  );
  const isDirectOpen = measuredBy(observations, 'tls-handshake').some(
    ({ target, value }) =>
      target.kind === 'name-at-address' &&
      names.has(target.name) &&
      value.isNameMatching &&
      (value.chainsToPublicRoot || value.chainsToSystemRoot),
  );
  if (isDirectOpen) return [];
  const good = finding?.because.find(({ message }) => message.endsWith('.other-works'));
  const keys = good?.values['keys'];
  return Array.isArray(keys) ? keys : [];
};

/** `HTTPS_PROXY`, or `/etc/environment https_proxy`. */
const isVariable = ({ from, key }: ProxySetting): boolean =>
  from === 'environment' || key.startsWith('/etc/environment ');

/** A stale proxy mostly stands in several variables; the ones that nobody tried are as dead as the others. */
const alike = (
  { observations }: Situation,
  accused: readonly ProxySetting[],
): readonly ProxySetting[] => {
  const dead = new Set(accused.map(({ proxy }) => proxy));
  const settings = measuredBy(observations, 'proxy-settings').at(-1)?.value.settings ?? [];
  return settings.filter((one) => isVariable(one) && dead.has(one.proxy));
};

const guided = async (variables: readonly ProxySetting[], find: FindPlaces): Promise<FixPlan> => {
  const written = [...new Set(variables.map(({ key }) => key.split(' ').at(-1) ?? key))];
  const names = [...new Set(written.flatMap((name) => [name.toUpperCase(), name.toLowerCase()]))];
  const places = await find(names);
  const step: GuidedStep =
    places.length === 0
      ? { id: 'proxy-variable-unset', values: { names: written } }
      : {
          id: 'proxy-variable-line',
          values: { names: written, places: places.map(({ path, line }) => `${path}:${line}`) },
          isDone: async () => (await find(names)).length === 0,
        };
  return { kind: 'guided', steps: [step] };
};

const whyNothing = (
  situation: Situation,
  accused: readonly ProxySetting[],
  answers: readonly { readonly kind: string; readonly why?: string }[],
): readonly FixPlan[] => {
  const unreadable = answers.flatMap(({ why }) => why ?? []);
  if (unreadable[0] !== undefined)
    return [impossible('remove-stale-proxy.unreadable', { why: unreadable[0] })];
  if (answers.length > 0) return [nothingToDo('remove-stale-proxy.off-already')];
  const keys = accused.filter((one) => !canBeSwitchedOff(situation, one)).map(({ key }) => key);
  return [impossible('remove-stale-proxy.by-hand', { keys })];
};
