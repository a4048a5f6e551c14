/**
 * What does a web server at this address answer?
 *
 * For clocks (the `Date` of unrelated hosts), for the service's front page (its own
 * trouble shows as 5xx), and for the hosts that certificates name for revocation. Any
 * HTTP answer is measured, whatever its status: judging is not this probe's business.
 */
import { createHash } from 'node:crypto';

import type { HttpExchange } from '../model/network-facts.ts';
import { measuredIn } from '../model/observation.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { exchange, type HttpAnswer } from './http-client.ts';
import { mainName } from './known-addresses.ts';
import { revocationHosts } from './lookup-targets.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { hostsWithRole } from './service-addresses.ts';
import { urlTargets } from './url-targets.ts';

/**
 * Connect, handshake, request and the first 64 kB, all together. Four seconds cover a lost
 * packet at each step over an ordinary path; on a satellite link they cover the steps
 * without losses.
 */
const DEADLINE_MS = 4000;

/** More than forty full packets: a path that swallows large ones cannot let this through. */
const MAX_BODY_BYTES = 65_536;

/**
 * Over TLS only where a handshake has already stood, so that the same silence is not
 * waited for twice: the front door, and the controls for their clocks.
 */
const secureTargets = (plan: Plan): readonly Target[] => {
  const { profile, options, seen } = plan;
  const main = mainName(profile);
  const controls = options.isThirdPartyAllowed ? profile.controls.tls : [];
  const wishes = [
    ...(main === undefined ? [] : [{ role: 'signalling' as const, name: main, port: 443 }]),
    ...controls.map(({ name, port }) => ({ role: 'control' as const, name, port })),
  ];
  return wishes.flatMap(({ role, name, port }) => {
    const [stood] = measuredIn(seen['tls-handshake']).flatMap(({ target }) =>
      target.kind === 'name-at-address' &&
      target.name === name &&
      target.port === port &&
      target.purpose === 'own'
        ? [target.ip]
        : [],
    );
    if (stood === undefined) return [];
    const url = `https://${name}${port === 443 ? '' : `:${port}`}/`;
    return [{ kind: 'url' as const, role, url, at: stood }];
  });
};

/** Plain HTTP on purpose: that is how revocation is asked, and what a strict firewall forgets to allow (F31). */
const revocationTargets = (plan: Plan): readonly Target[] => {
  const names = [
    ...hostsWithRole(plan.profile, 'revocation').map(({ name }) => name),
    ...revocationHosts(plan),
  ];
  return [...new Set(names)].flatMap((name) =>
    urlTargets(plan, plan.seen['http-exchange'], 'revocation', `http://${name}/`),
  );
};

const run = async (target: Target, context: ProbeContext): Promise<Outcome<HttpExchange>> => {
  if (target.kind !== 'url' || target.at === undefined || !URL.canParse(target.url)) {
    return failed('unclassified', 'probe', { message: 'no address to ask' });
  }
  const url = new URL(target.url);
  const method = target.role === 'signalling' || target.role === 'download' ? 'GET' : 'HEAD';
  const ask = { url, ip: target.at, method, deadlineMs: DEADLINE_MS } as const;
  const answer = await exchange({ ...ask, maxBodyBytes: MAX_BODY_BYTES }, context);
  if (answer.kind === 'measured') return measured(factsOf(answer.value, target));
  if (answer.kind === 'skipped') return answer;
  const { class: failureClass, step, detail, value } = answer.failure;
  const { status, connectMs, firstByteMs, body } = value ?? {};
  return failed<HttpExchange>(failureClass, step, detail, {
    ip: target.at,
    ...(status === undefined ? {} : { status }),
    ...(connectMs === undefined ? {} : { connectMs }),
    ...(firstByteMs === undefined ? {} : { firstByteMs }),
    ...(body === undefined ? {} : { bodyBytes: body.length }),
  });
};

const factsOf = (answer: HttpAnswer, { at = '' }: TargetOf<'url'>): HttpExchange => {
  const { status, httpVersion, body, connectMs, firstByteMs, tookMs } = answer;
  const dateSkewMs = skewOf(answer);
  return {
    status,
    httpVersion,
    ...headerOf(answer, 'location'),
    ...headerOf(answer, 'server'),
    ...headerOf(answer, 'via'),
    ...headerOf(answer, 'content-type', 'contentType'),
    ...(dateSkewMs === undefined ? {} : { dateSkewMs }),
    bodyBytes: body.length,
    bodyStart: isText(answer) ? startOf(body) : '',
    bodySha256: createHash('sha256').update(body).digest('hex'),
    connectMs,
    firstByteMs,
    tookMs,
    ip: at,
  };
};

const headerOf = (
  { headers }: Pick<HttpAnswer, 'headers'>,
  name: string,
  field: 'location' | 'server' | 'via' | 'contentType' = asField(name),
): Partial<HttpExchange> => {
  const value = headers.get(name);
  return value === undefined ? {} : { [field]: value.slice(0, 300) };
};

const asField = (name: string): 'location' | 'server' | 'via' =>
  name === 'location' || name === 'server' ? name : 'via';

const isText = ({ headers }: HttpAnswer): boolean =>
  /^(?:text\/|application\/(?:json|xhtml|xml))/i.test(headers.get('content-type') ?? 'text/');

const startOf = (body: Buffer): string => body.subarray(0, 800).toString('utf8').slice(0, 200);

/**
 * The peer's clock against ours at the moment the answer left, half a round trip before it
 * came. `Date` counts whole seconds, so half a second is added to its mean. A cache tells
 * the age of what it keeps, and its `Date` is that much old (RFC 9110 6.6.1, RFC 9111 5.1).
 */
const skewOf = ({ headers, firstByteMs, firstByteAtMs }: HttpAnswer): number | undefined => {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return undefined;
  const ageSeconds = Number(headers.get('age') ?? 0);
  const ageMs = Number.isFinite(ageSeconds) ? ageSeconds * 1000 : 0;
  return Math.round(date + 500 + ageMs - (firstByteAtMs - firstByteMs / 2));
};

export const httpExchange = defineProbe({
  id: 'http-exchange',
  asks: 'Do web servers answer, and what time is it there?',
  cost: { milliseconds: DEADLINE_MS + 3000, packets: 80, bytes: 80_000 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'tls-handshake', 'http-exchange'],
  targets: (plan) => [...secureTargets(plan), ...revocationTargets(plan)],
  run,
});
