/**
 * What does the proxy configuration file say about the service?
 *
 * Fetches the file as a browser would, runs it apart from us, and asks it about the front
 * door, media and a control. Auto-detection and "look for one" (WPAD by DNS) try the names
 * that browsers try. A file announced by DHCP comes with the settings, where the system tells.
 */
import { open } from 'node:fs/promises';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';

import type { Failure } from '../model/failure.ts';
import type { PacFile } from '../model/network-facts.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { deadlineWithin } from '../platform/deadline.ts';
import { exchange, passOn } from './http-client.ts';
import { addressesOf, mainName, mediaNames } from './known-addresses.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { lookUp } from './system-lookup.ts';

/** Chromium's limit; a file beyond it is refused by browsers, too. */
const MOST_BYTES = 1024 * 1024;
/** Two redirects' worth of slow answers. Clients wait for the file before their first connection, so a slower one is broken in effect. */
const FETCH_DEADLINE_MS = 4000;
/** Ordinary files answer in milliseconds; lookups inside them get a second each. */
const EVALUATE_DEADLINE_MS = 2500;
const LOOKUP_DEADLINE_MS = 1000;
const MOST_REDIRECTS = 3;

export const pacFile = defineProbe({
  id: 'pac-file',
  asks: 'What does the proxy configuration file say about the service?',
  cost: {
    // The last two seconds are for loading the engine on a busy computer.
    milliseconds: FETCH_DEADLINE_MS + EVALUATE_DEADLINE_MS + 2000,
    packets: 40,
    bytes: MOST_BYTES,
  },
  lane: 'light',
  needs: ['proxy-settings', 'resolvers'],

  targets: (plan) =>
    [...new Set(pacUrls(plan))].map((url) => ({ kind: 'url', role: 'proxy', url })),

  async run(target, context) {
    if (target.kind !== 'url') return skipped('a proxy configuration file has an address');
    const startMs = context.now();
    const fetched = await fetchText(target.url, context);
    if (fetched.kind === 'skipped') return fetched;
    if (fetched.kind === 'failed') return broken('fetch', fetched.failure);
    const fetchMs = Math.round(context.now() - startMs);
    const learnt = { url: target.url, bytes: fetched.value.length, fetchMs };
    return await evaluate(fetched.value.toString('utf8'), learnt, context);
  },
});

const pacUrls = (plan: Plan): readonly string[] => {
  const settings = measuredIn(plan.seen['proxy-settings']).flatMap(({ value }) => value.settings);
  const named = settings.flatMap(({ pacUrl }) => pacUrl ?? []);
  // What DHCP announces comes before the names, and ends the search (draft-ietf-wrec-wpad-01 §4.4).
  const isAnnounced = settings.some(({ from }) => from === 'wpad');
  const isAutomatic = !isAnnounced && settings.some(({ isAutoDetect }) => isAutoDetect);
  // Somebody has a reason to think that a proxy is wanted, and none is set.
  const isLooking =
    plan.chosen.has('pac-file') && settings.every(({ proxy }) => proxy === undefined);
  return [...named, ...(isAutomatic || isLooking ? wpadUrls(plan.seen) : [])];
};

/** The names browsers try (draft-ietf-wrec-wpad-01 §4.4.1), without walking up to domains of strangers. */
const wpadUrls = (seen: Seen<'resolvers'>): readonly string[] => {
  const [domain] = measuredIn(seen.resolvers).flatMap(({ value }) => value.searchDomains);
  const hosts = ['wpad', ...(domain === undefined ? [] : [`wpad.${domain}`])];
  return hosts.map((host) => `http://${host}/wpad.dat`);
};

const fetchText = async (url: string, context: ProbeContext): Promise<Outcome<Buffer>> => {
  if (!URL.canParse(url)) return problem('this is no address');
  const parsed = new URL(url);
  switch (parsed.protocol) {
    case 'file:':
      return await readLocal(parsed);
    case 'http:':
    case 'https:':
      return await download(parsed, context);
    default:
      return problem(`${parsed.protocol} cannot be fetched`);
  }
};

const problem = (message: string): Outcome<never> =>
  failed('http.pac_failed', 'fetch', { message });

const readLocal = async (url: URL): Promise<Outcome<Buffer>> => {
  try {
    const file = await open(fileURLToPath(url));
    try {
      // A device or a pipe would never end.
      if (!(await file.stat()).isFile()) return problem('this is no ordinary file');
      const buffer = Buffer.alloc(MOST_BYTES + 1);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return bytesRead > MOST_BYTES ? tooLarge : measured(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
};

const tooLarge = problem(`it is larger than ${MOST_BYTES} bytes`);

const download = async (first: URL, context: ProbeContext): Promise<Outcome<Buffer>> => {
  const endMs = context.now() + FETCH_DEADLINE_MS;
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const deadlineMs = Math.max(1, endMs - context.now());
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const address = await addressOf(host, deadlineMs, context);
    if (address.kind !== 'measured') return passOn(address);
    const got = await exchange(
      {
        url,
        ip: address.value,
        method: 'GET',
        accept: 'application/x-ns-proxy-autoconfig, */*',
        maxBodyBytes: MOST_BYTES + 1,
        deadlineMs: Math.max(1, endMs - context.now()),
        // Whoever runs a private server for it may have signed its certificate as well.
        isTrustNeeded: false,
      },
      context,
    );
    if (got.kind !== 'measured') return passOn(got);
    const { status, headers, body } = got.value;
    const location = headers.get('location');
    if (
      status >= 300 &&
      status < 400 &&
      location !== undefined &&
      URL.canParse(location, url.href)
    ) {
      url = new URL(location, url);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') break;
      continue;
    }
    if (status !== 200) return failed('http.pac_failed', 'fetch', { code: String(status) });
    return body.length > MOST_BYTES ? tooLarge : measured(body);
  }
  return problem('it redirects without end');
};

const addressOf = async (
  host: string,
  deadlineMs: number,
  context: ProbeContext,
): Promise<Outcome<string>> => {
  const [known] = isIP(host) === 0 ? addressesOf(context.plan.seen, host) : [host];
  if (known !== undefined) return measured(known);
  const deadline = deadlineWithin(context.signal, deadlineMs);
  const found = await lookUp(host, { signal: deadline.signal, now: context.now });
  if (found.kind === 'measured') {
    const [first] = found.value.addresses;
    return first === undefined ? failed('dns.nodata', 'resolve') : measured(first);
  }
  return deadline.isOver() ? failed('dns.timeout', 'resolve') : passOn(found);
};

/** Every way in which the file is of no use has one class; the step and the reason beneath are kept. */
const broken = (step: string, { detail, class: failureClass }: Failure): Outcome<PacFile> =>
  failed<PacFile>('http.pac_failed', step, { ...detail, code: detail.code ?? failureClass });

const evaluate = async (
  text: string,
  learnt: Omit<PacFile, 'answers'>,
  context: ProbeContext,
): Promise<Outcome<PacFile>> => {
  // Loaded only by who has such a file: a megabyte of engine that nobody else should wait for.
  const { evaluatePac } = await import('./pac-task.ts');
  const result = await evaluatePac({
    text,
    urls: askedAbout(context.plan),
    deadlineMs: EVALUATE_DEADLINE_MS,
    resolve: (host) => resolveFor(host, context),
    signal: context.signal,
  });
  switch (result.kind) {
    case 'answers':
      return measured({ ...learnt, answers: result.answers });
    case 'stopped':
      return skipped('stopped before the file was evaluated');
    case 'failed': {
      const message = result.message.slice(0, 300);
      return failed<PacFile>('http.pac_failed', result.step, { message }, learnt);
    }
  }
};

const askedAbout = ({ profile, options }: Plan): string[] => {
  const control = options.isThirdPartyAllowed ? profile.controls.tls[0]?.name : undefined;
  return [mainName(profile), mediaNames(profile)[0], control].flatMap((name) =>
    name === undefined ? [] : [`https://${name}/`],
  );
};

/** Null is what such files expect for a name that cannot be resolved. */
const resolveFor = async (host: string, context: ProbeContext): Promise<string | null> => {
  const address = await addressOf(host, LOOKUP_DEADLINE_MS, context);
  return address.kind === 'measured' && isIP(address.value) === 4 ? address.value : null;
};
