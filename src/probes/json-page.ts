/** Fetches a small JSON document at a known address, follows one redirect, and trusts nothing in it. */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { classOfStatus } from './failure.ts';
import { exchange, passOn } from './http-client.ts';
import { addressesOf, familyOf } from './known-addresses.ts';
import type { ProbeContext } from './probe.ts';

/** Status pages with hundreds of components stay below 300 kB. */
const MAX_BODY_BYTES = 1_000_000;

export const fetchJson = async (
  url: string,
  ip: string,
  deadlineMs: number,
  context: ProbeContext,
): Promise<Outcome<unknown>> => {
  const startMs = context.now();
  const first = await fetchOnce(url, ip, deadlineMs, context);
  if (first.kind !== 'measured') return passOn(first);
  if (first.value.kind === 'text') return parse(first.value.text);
  const next = new URL(first.value.location, url);
  const at = next.hostname === new URL(url).hostname ? ip : knownAddress(next, ip, context);
  // Where the target's host was never looked up, the page it leads to is not ours to judge.
  if (at === undefined) return skipped(`it moved to ${next.hostname}, whose address is not known`);
  const leftMs = Math.max(1, deadlineMs - (context.now() - startMs));
  const second = await fetchOnce(next.href, at, leftMs, context);
  if (second.kind !== 'measured') return passOn(second);
  return second.value.kind === 'text'
    ? parse(second.value.text)
    : failed('http.blocked_page', 'status', { message: 'moved twice' });
};

/** In the family that has just worked, if there is one. */
const knownAddress = (url: URL, like: string, context: ProbeContext): string | undefined => {
  const addresses = addressesOf(context.plan.seen, url.hostname);
  return addresses.find((one) => familyOf(one) === familyOf(like)) ?? addresses[0];
};

type Fetched =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'moved'; readonly location: string };

const fetchOnce = async (
  url: string,
  ip: string,
  deadlineMs: number,
  context: ProbeContext,
): Promise<Outcome<Fetched>> => {
  const answer = await exchange(
    {
      url: new URL(url),
      ip,
      method: 'GET',
      accept: 'application/json',
      maxBodyBytes: MAX_BODY_BYTES,
      deadlineMs,
    },
    context,
  );
  if (answer.kind !== 'measured') return passOn(answer);
  const { status, headers, body, tookMs } = answer.value;
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url)) {
    return measured({ kind: 'moved', location });
  }
  if (status === 200) return measured({ kind: 'text', text: body.toString('utf8') });
  const failureClass = classOfStatus(status) ?? 'http.blocked_page';
  return failed(failureClass, 'status', { code: String(status), elapsedMs: tookMs });
};

const parse = (text: string): Outcome<unknown> => {
  try {
    return measured(JSON.parse(text));
  } catch {
    return failed('http.blocked_page', 'parse', { message: text.slice(0, 100) });
  }
};

/** One step into a document that may be anything. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );

export const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found.slice(0, 300) : undefined;
};
