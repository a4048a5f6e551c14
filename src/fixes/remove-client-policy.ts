/**
 * One policy key of the client that keeps sound and picture off the only way out, or that lets nobody in
 * without signing in. A policy was somebody's decision: one key at a time, with consent, put back unless it
 * proves to be the one. Where the system keeps it out of our reach, the administrator is the way.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { Client } from '../model/machine-facts.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { factNow } from './guides/notices.ts';
import { namedIn } from './guides/said.ts';

/** Keys of the vendor, ProfileManifests 2023-08-17. */
const keysOf: { readonly [Id in CauseId]?: readonly string[] } = {
  'policy-forbids-media': [
    'DisableDirectConnection2Web',
    'DisableAudioOverProxy',
    'DisableVideoOverProxy',
    'DisableSharingOverProxy',
  ],
  'client-policy-locks-out': ['EnforceSignInToJoin', 'EnforceAppSignInToJoin', 'ForceSSOURL'],
};

const isOff = (value: string): boolean => /^(?:0|0x0+|false|)$/iu.test(value.trim());

/** How the systems name the same key: alone, or behind the place where it stands. */
const spellings = ({ key, source }: Client['policies'][number]): readonly string[] => [
  key,
  `${source}\\${key}`,
  `${source}/${key}`,
  `${source}:${key}`,
];

const planFor = async (
  { hands, signal }: Situation,
  policy: Client['policies'][number],
): Promise<readonly FixPlan[]> => {
  const handler = hands.settings['client.policy'];
  if (handler === undefined) return [];
  for (const on of spellings(policy)) {
    if (handler.objection(on, null) !== undefined) continue;
    const reading = await handler.read(on, signal);
    if (reading.kind === 'value' && reading.value !== null) {
      const change = { setting: 'client.policy', on, before: reading.value, after: null } as const;
      return [{ kind: 'changes', changes: [change] }];
    }
  }
  return [];
};

export const removeClientPolicy = defineFix({
  id: 'remove-client-policy',
  mends: ['policy-forbids-media', 'client-policy-locks-out'],
  risk: 'low',
  waitSeconds: 10,
  provenBy: ['client'],
  async plan(situation) {
    const { finding } = situation;
    const known =
      finding === undefined ? Object.values(keysOf).flat() : (keysOf[finding.cause] ?? []);
    const named = namedIn(finding, ['keys']);
    const keys = named.length === 0 ? known : known.filter((key) => named.includes(key));
    const policies = (await factNow(situation, 'client'))?.policies ?? [];
    const accused = keys.flatMap((key) =>
      policies.filter((policy) => policy.key === key && !isOff(policy.value)),
    );
    const plans = await Promise.all(accused.map((policy) => planFor(situation, policy)));
    return plans.flat();
  },
});
