/**
 * One policy key of the client, `on` its name. What an organisation manages comes back by itself and is
 * never touched: it reads, and writing is refused. Only a key in `/Library/Preferences`, put there by an
 * administrator or an installer, is taken out and put back, through `defaults`, which knows the cache.
 */
import type { PolicyValue } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { policyKeys } from '../../linux/client/data.ts';
import { readForced } from '../managed-preferences.ts';
import type { Plist } from '../parse-plist.ts';
import { runSteps, unknown, value } from './writing.ts';

const domain = 'us.zoom.config';
const timeoutMs = 5_000;

export const clientPolicy = (host: Host): SettingHandler<PolicyValue> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 2_000,
  objection: (on, policy) => {
    if (!policyKeys.has(on)) return 'this is no policy key of the client';
    return policy === null || isRight(policy) ? undefined : 'this is no value of a policy';
  },
  read: async (on, signal) => {
    const forced = await readForced(host, domain, signal);
    const found = forced.filter(({ values }) => Object.hasOwn(values, on)).at(-1);
    if (found === undefined) return value(null);
    const policy = toPolicy(found.values[on]);
    return policy === undefined
      ? unknown('the value has a type that is not written here')
      : value(policy);
  },
  write: async (on, policy, signal) => {
    const forced = await readForced(host, domain, signal);
    const isManaged = forced.some((place) => place.isManaged && Object.hasOwn(place.values, on));
    if (isManaged) {
      return { kind: 'refused', why: 'the organisation that manages this Mac has set it' };
    }
    const isThere = forced.some(({ values }) => Object.hasOwn(values, on));
    if (policy === null && !isThere) return { kind: 'written' };
    const place = `/Library/Preferences/${domain}`;
    const args =
      policy === null
        ? ['delete', place, on]
        : ['write', place, on, `-${policy.type}`, policy.value];
    return runSteps(host, [['defaults', args]], { signal, timeoutMs });
  },
});

const isRight = ({ type, value: text }: NonNullable<PolicyValue>): boolean => {
  if (type === 'bool') return text === 'true' || text === 'false';
  if (type === 'int') return /^-?\d{1,15}$/u.test(text);
  if (type === 'float') return /^-?\d{1,15}\.\d{1,15}$/u.test(text);
  return type === 'string' && text.length <= 4096 && !text.includes('\0');
};

const toPolicy = (found: Plist | undefined): PolicyValue | undefined => {
  if (typeof found === 'boolean') return { type: 'bool', value: String(found) };
  if (typeof found === 'number') {
    const policy = { type: Number.isInteger(found) ? 'int' : 'float', value: String(found) };
    return isRight(policy) ? policy : undefined;
  }
  return typeof found === 'string' ? { type: 'string', value: found } : undefined;
};
