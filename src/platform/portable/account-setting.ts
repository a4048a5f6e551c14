/**
 * One setting of the service's account, by its API. The value is read again before and after, so that
 * what an administrator changed in the web page meanwhile is seen and left alone by whoever undoes.
 */
import { rootCertificates } from 'node:tls';

import type { AccountValue } from '../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../hands.ts';
import type { Host } from '../host.ts';
import type { JsonObject } from '../json.ts';
import { accountApi, zoomApi } from './account-api.ts';
import type { AccountApi } from './account-api.ts';
import { credentialVariables, readCredentials } from './account-credentials.ts';
import { extraRootsVariable, readExtraRoots } from './extra-roots.ts';
import { fitsField } from './account-fields.ts';
import { accountTarget, bodyFor, valueAt } from './account-target.ts';
import { publicRootsVariable, readPublicRoots } from './public-roots.ts';

export type FoundApi =
  | { readonly kind: 'api'; readonly api: AccountApi; readonly user?: string }
  | { readonly kind: 'none'; readonly why: string };

/** With the owner's own roots where he gave some; else Node's. */
export const zoomAccountApi = async (host: Host): Promise<FoundApi> => {
  const found = await readCredentials(host);
  if (found.kind === 'none') return found;
  const hasOwnRoots = (host.environment[publicRootsVariable] ?? '') !== '';
  const extra = hasOwnRoots ? [] : await readExtraRoots(host);
  const roots = hasOwnRoots
    ? { roots: await readPublicRoots(host) }
    : extra.length > 0
      ? { roots: [...rootCertificates, ...extra] }
      : {};
  const { user } = found.credentials;
  const api = accountApi(found.credentials, { ...zoomApi, ...roots });
  return user === undefined ? { kind: 'api', api } : { kind: 'api', api, user };
};

const notKnown = 'this is no setting of an account that this program knows';

/** The service says that a change shows at once; a second look shortly after allows for its caches. */
const settlesMs = 5_000;

export const accountSetting = (find: () => Promise<FoundApi>): SettingHandler<AccountValue> => ({
  needs: 'user',
  lasts: 'for-good',
  variables: [...credentialVariables, publicRootsVariable, extraRootsVariable],
  settlesMs,
  objection: (on, value) => {
    const target = accountTarget(on);
    if (target === undefined) return notKnown;
    return fitsField(target.field, value) ? undefined : `${target.field} cannot have this value`;
  },
  read: async (on, signal): Promise<Reading<AccountValue>> => {
    const target = accountTarget(on);
    if (target === undefined) return { kind: 'unknown', why: notKnown };
    const found = await find();
    if (found.kind === 'none') return { kind: 'unknown', why: found.why };
    const answer = await found.api.get(target.path, signal);
    if (answer.kind !== 'answer') return { kind: 'unknown', why: answer.why };
    const value = valueAt(answer.value, target.field);
    return value === undefined
      ? { kind: 'unknown', why: `${target.field} has a form that is not understood` }
      : { kind: 'value', value };
  },
  write: async (on, value, signal): Promise<Writing> => {
    const target = accountTarget(on);
    if (target === undefined) return { kind: 'refused', why: notKnown };
    // Never sent: a field that was not there cannot be made absent again.
    if (value === null) {
      return {
        kind: 'refused',
        why: `the service cannot forget ${target.field}; it can only change it`,
      };
    }
    const found = await find();
    if (found.kind === 'none') return { kind: 'refused', why: found.why };
    const current = await found.api.get(target.path, signal);
    // Nothing was changed yet, whatever went wrong.
    if (current.kind !== 'answer') return { kind: 'refused', why: current.why };
    return send(found.api, target.path, bodyFor(current.value, target.field, value), signal);
  },
});

const send = async (
  api: AccountApi,
  path: string,
  body: JsonObject,
  signal: AbortSignal,
): Promise<Writing> => {
  const answer = await api.patch(path, body, signal);
  return answer.kind === 'answer' ? { kind: 'written' } : answer;
};
