/** Addresses of the reflector that has served this page, with the key or ticket that the page was opened with. */
import type { Station } from '../call/station.ts';
import { refusalFor } from '../call/station.ts';
import { memberOf } from './member.ts';

const credentials = (): URLSearchParams => {
  const given = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const name of ['key', 'ticket']) {
    const value = given.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
};

export const addressOf = (
  path: string,
  more: Readonly<Record<string, string>> = {},
  scheme: 'https:' | 'wss:' = 'https:',
): string => {
  const query = credentials();
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return `${scheme}//${location.host}${path}${text === '' ? '' : `?${text}`}`;
};

/** The usual port is left out of addresses, and TURN has another usual one. */
const HTTPS_PORT = '443';

export const ownStation: Station = {
  open: async (sdp, signal) => {
    const response = await fetch(addressOf('/linecheck/call'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sdp }),
      signal,
    }).catch(() => undefined);
    if (response === undefined) return { refused: 'unreachable' };
    if (!response.ok) return refusalFor(response.status);
    const answer: unknown = await response.json().catch(() => undefined);
    return openingIn(answer) ?? { refused: 'unreachable' };
  },
};

const openingIn = (answer: unknown) => {
  const turn = memberOf(answer, 'turn');
  const sdp = memberOf(answer, 'sdp');
  const [username, credential] = [memberOf(turn, 'username'), memberOf(turn, 'credential')];
  if (typeof sdp !== 'string' || typeof username !== 'string' || typeof credential !== 'string') {
    return undefined;
  }
  const at = `${location.hostname}:${location.port === '' ? HTTPS_PORT : location.port}?transport=tcp`;
  // In clear, too: a browser that was told to trust this page's certificate trusts it for pages only.
  return { sdp, turn: { urls: [`turns:${at}`, `turn:${at}`], username, credential } };
};
