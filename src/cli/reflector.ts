import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';

import ipaddr from 'ipaddr.js';

import { UserError } from '../model/user-error.ts';
import { issueTicket } from '../reflector/access.ts';
import { portsOfAllServices } from '../reflector/ports.ts';
import { type ReflectorAsk, startReflector } from '../reflector/reflector.ts';
import type { Typed } from './parse-command.ts';
import { readFile } from './read-file.ts';
import { keptCertificate, ownersCertificate } from './reflector-certificate.ts';
import type { Runner } from './runners.ts';
import { version } from './version.ts';

/** From `src/cli` and from `dist/cli` alike. */
const pageFolder = fileURLToPath(new URL('../../dist/reflector-page/', import.meta.url));

const NOT_POSSIBLE = 2;

const MOST_SECRET_BYTES = 10_000;
/** 128 bits, if they are hexadecimal. */
const LEAST_SECRET_CHARACTERS = 32;
/** A year: whoever wants longer may give the key. */
const MOST_TICKET_HOURS = 8784;
const HOUR_MS = 3_600_000;
const LAST_PORT = 65_535;
const MOST_MBPS = 100_000;
/** A capacity test is over by then (ndt7: at most 15 s). */
const STOP_SECONDS = 15;
const MOST_STOP_SECONDS = 600;

const wallClock = (): number => Date.now();

/** Test calls would be offered where nobody outside can reach them, and look as if UDP were blocked. */
const PRIVATE =
  'this computer has a private address only. If callers reach it by another one, name that with --public-address.';

const isPrivate = (host: string): boolean => {
  const plain = host.replaceAll(/[[\]]/g, '');
  return (
    isIP(plain) !== 0 && ['private', 'carrierGradeNat', 'uniqueLocal'].includes(rangeOf(plain))
  );
};

const rangeOf = (ip: string): string => ipaddr.process(ip).range();

export const reflector: Runner = async (typed, to) => {
  const address = addressOf(typed, 'address');
  const ticketSecret = await ticketSecretOf(typed);
  const ticket = ticketOf(typed, ticketSecret);
  if (ticket !== undefined) {
    await to.out.write(`${ticket}\n`);
    return 0;
  }
  const publicAddress = addressOf(typed, 'public-address');
  const certificate =
    (await ownersCertificate(typed)) ??
    (await keptCertificate(
      [publicAddress, address].filter((one) => one !== undefined),
      wallClock(),
      (problem) => to.err.write(`linecheck: ${problem}\n`),
    ));
  const key = typed.value('access-key');
  const stopWithin = numberOf(typed, 'stop-within', MOST_STOP_SECONDS, 0) ?? STOP_SECONDS;
  const ask = {
    ...(await portsOfAllServices()),
    ...ownersWishes(typed),
    ...(address === undefined ? {} : { address }),
    ...(publicAddress === undefined ? {} : { publicAddress }),
    certificate,
    ...(key === undefined ? {} : { key }),
    ...(ticketSecret === undefined ? {} : { ticketSecret }),
    calls: true,
    pageFolder,
    version: version(),
    now: () => performance.now(),
    wallClock,
  };
  // Listening for it before the first port is open: somebody may stop at once what says `ready`.
  const interrupted = interruption();
  const started = await startReflector(ask);
  for (const problem of started.problems) await to.err.write(`linecheck: ${problem}\n`);
  if (started.kind === 'unavailable') {
    await to.err.write('linecheck: no port for TLS could be opened, so nobody could use it.\n');
    return NOT_POSSIBLE;
  }
  if (publicAddress === undefined && isPrivate(new URL(started.address).hostname)) {
    await to.err.write(`linecheck: ${PRIVATE}\n`);
  }
  const lines = [
    ...started.lines,
    `certificate sha256 ${started.sha256}`,
    `address ${started.address}`,
    'ready',
  ];
  await to.out.write(`${lines.join('\n')}\n`);
  await interrupted;
  await Promise.race([started.stop(stopWithin * 1000), interruption()]);
  return 0;
};

const ownersWishes = (typed: Typed): Pick<ReflectorAsk, 'portalPort' | 'metrics' | 'limits'> => {
  const portalPort = numberOf(typed, 'portal-port', LAST_PORT);
  const metricsPort = numberOf(typed, 'metrics-port', LAST_PORT);
  const address = addressOf(typed, 'metrics-address') ?? '127.0.0.1';
  const mbps = numberOf(typed, 'limit-mbps', MOST_MBPS);
  return {
    ...(portalPort === undefined ? {} : { portalPort }),
    ...(metricsPort === undefined ? {} : { metrics: { port: metricsPort, address } }),
    ...(mbps === undefined ? {} : { limits: { ndt7RateBps: mbps * 1e6 } }),
  };
};

const ticketSecretOf = async (typed: Typed): Promise<string | undefined> => {
  const file = typed.value('ticket-secret');
  if (file === undefined) return undefined;
  const secret = (await readFile(file, MOST_SECRET_BYTES)).trim();
  if (secret.length >= LEAST_SECRET_CHARACTERS) return secret;
  throw new UserError(
    `${file} is too short to sign tickets with.`,
    `At least ${LEAST_SECRET_CHARACTERS} random characters, such as from: openssl rand -hex 32`,
  );
};

const ticketOf = (typed: Typed, secret: string | undefined): string | undefined => {
  const hours = numberOf(typed, 'issue-ticket', MOST_TICKET_HOURS);
  const prefix = typed.value('ticket-for');
  if (hours === undefined) return undefined;
  if (secret === undefined) {
    throw new UserError(
      'A ticket is signed with a secret.',
      'Give --ticket-secret FILE, the same as the reflector itself gets.',
    );
  }
  const expiresMs = Date.now() + hours * HOUR_MS;
  try {
    return issueTicket(secret, { expiresMs, ...(prefix === undefined ? {} : { prefix }) });
  } catch {
    throw new UserError(
      `--ticket-for cannot be "${(prefix ?? '').slice(0, 60)}".`,
      'It is a range of addresses, such as 192.0.2.0/24 or 2001:db8::/32.',
    );
  }
};

const numberOf = (typed: Typed, name: string, most: number, least = 1): number | undefined => {
  const text = typed.value(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(
    `--${name} cannot be "${text.slice(0, 60)}".`,
    `It is a whole number from ${least} to ${most}.`,
  );
};

const addressOf = (typed: Typed, name: string): string | undefined => {
  const text = typed.value(name);
  if (text === undefined || isIP(text) !== 0) return text;
  throw new UserError(
    `--${name} cannot be "${text.slice(0, 60)}".`,
    'It is an IP address, such as 192.0.2.7 or 2001:db8::7.',
  );
};

/** Listening ports keep the program alive meanwhile. */
const interruption = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
