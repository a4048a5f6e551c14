/**
 * The certificate that a reflector shows: its owner's, or one of its own that is kept beside the journal, so that
 * the address with its fingerprint, once handed out, is still good after a restart.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';

import { UserError } from '../model/user-error.ts';
import { ownAddresses } from '../reflector/addresses.ts';
import { type Certificate, certificateFor, certificateIn } from '../reflector/certificate.ts';
import { keptFolder } from './kept-folder.ts';
import type { Typed } from './parse-command.ts';
import { readFile } from './read-file.ts';

/** A long chain with comments is below 50 kB. */
const MAX_PEM_BYTES = 1024 * 1024;

const FILE = 'reflector.pem';

/** What --cert and --key name; undefined without them. */
export const ownersCertificate = async (typed: Typed): Promise<Certificate | undefined> => {
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

/** Where none can be kept, a new one for this run; `complain` hears of it. */
export const keptCertificate = async (
  addresses: readonly string[],
  wallClockMs: number,
  complain: (problem: string) => Promise<void>,
): Promise<Certificate> => {
  const folder = await keptFolder().catch(() => undefined);
  const path = folder === undefined ? undefined : join(folder, FILE);
  const kept = path === undefined ? undefined : await certificateAt(path, wallClockMs);
  if (kept !== undefined) return kept;
  const made = await certificateFor([...new Set([...addresses, ...ownAddresses()])], wallClockMs);
  const why = await keep(folder, path, made);
  if (why !== undefined) {
    await complain(
      `the certificate cannot be kept (${why}), so the address is another at the next start. Let LINECHECK_HOME name a folder that can be written, or give --cert and --key.`,
    );
  }
  return made;
};

/** Why not; a disk that cannot be written costs a new address at the next start, and nothing else. */
const keep = async (
  folder: string | undefined,
  path: string | undefined,
  { cert, key }: Certificate,
): Promise<string | undefined> => {
  if (folder === undefined || path === undefined) return 'there is no folder for it';
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, `${cert}\n${key}`, { mode: 0o600 });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const certificateAt = async (
  path: string,
  wallClockMs: number,
): Promise<Certificate | undefined> => {
  const pem = await readFile(path, MAX_PEM_BYTES).catch(() => '');
  return certificateIn(pem, wallClockMs);
};
