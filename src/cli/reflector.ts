import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';

import { UserError } from '../model/user-error.ts';
import type { Certificate } from '../reflector/certificate.ts';
import { portsOfAllServices } from '../reflector/ports.ts';
import { startReflector } from '../reflector/reflector.ts';
import type { Typed } from './parse-command.ts';
import { readFile } from './read-file.ts';
import type { Runner } from './runners.ts';
import { version } from './version.ts';

/** A long chain with comments is below 50 kB. */
const MAX_PEM_BYTES = 1024 * 1024;

const NOT_POSSIBLE = 2;

export const reflector: Runner = async (typed, to) => {
  const address = addressOf(typed.value('address'));
  const certificate = await certificateOf(typed);
  const key = typed.value('access-key');
  // Listening for it before the first port is open: somebody may stop at once what says `ready`.
  const interrupted = interruption();
  const started = await startReflector({
    ...(await portsOfAllServices()),
    ...(address === undefined ? {} : { address }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(key === undefined ? {} : { key }),
    version: version(),
    now: () => performance.now(),
    wallClock: () => Date.now(),
  });
  for (const problem of started.problems) await to.err.write(`linecheck: ${problem}\n`);
  if (started.kind === 'unavailable') {
    await to.err.write('linecheck: no port for TLS could be opened, so nobody could use it.\n');
    return NOT_POSSIBLE;
  }
  const lines = [
    ...started.lines,
    `certificate sha256 ${started.sha256}`,
    `address ${started.address}`,
    'ready',
  ];
  await to.out.write(`${lines.join('\n')}\n`);
  await interrupted;
  await started.stop();
  return 0;
};

const addressOf = (text: string | undefined): string | undefined => {
  if (text === undefined || isIP(text) !== 0) return text;
  throw new UserError(
    `--address cannot be "${text.slice(0, 60)}".`,
    'It is an IP address of this computer, such as 192.0.2.7 or 2001:db8::7.',
  );
};

const certificateOf = async (typed: Typed): Promise<Certificate | undefined> => {
  const [chain, key] = [typed.value('cert'), typed.value('key')];
  if (chain === undefined && key === undefined) return undefined;
  if (chain === undefined || key === undefined) {
    throw new UserError(
      'A certificate and its key belong together.',
      'Give both --cert FILE and --key FILE, or neither.',
    );
  }
  const pem = {
    cert: await readFile(chain, MAX_PEM_BYTES),
    key: await readFile(key, MAX_PEM_BYTES),
  };
  try {
    createSecureContext(pem);
  } catch (error) {
    throw new UserError(
      `${chain} and ${key} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      'Both are PEM files, and the key is that of the first certificate.',
    );
  }
  return pem;
};

/** Listening ports keep the program alive meanwhile. */
const interruption = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
