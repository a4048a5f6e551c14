/**
 * Whom does this computer trust beyond the public roots, and which public root is it
 * missing? A foreign root in the store proves nothing alone: companies install them
 * for Wi-Fi too.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { TrustStore } from '../../model/machine-facts.ts';
import { UserError } from '../../model/user-error.ts';
import type { RootLists } from '../platform.ts';
import { commonNameOf, digestOf, fingerprintOf } from './certificates.ts';

/** Beyond that the list is not "some added roots" but another list altogether. */
const maxNames = 50;

export interface TrustQuestion {
  readonly path: string;
  readonly rootLists: () => Promise<RootLists>;
  /** Set when the owner replaced the public list: then every root on it is one the service may use. */
  readonly isPublicListReplaced: boolean;
  readonly profileId: string;
  /** Fingerprints that the distribution itself ships, older and newer ones than Node's. */
  readonly shipped: () => Promise<ReadonlySet<string>>;
}

/**
 * Common names of the roots under which a service's own names were seen.
 * zoom: KB0061202 (move to G2, August 2023 to April 2024), before that Global Root CA.
 */
const rootsInUse: Readonly<Record<string, readonly string[]>> = {
  zoom: ['DigiCert Global Root G2'],
};

export const readTrustStore = async (question: TrustQuestion): Promise<Outcome<TrustStore>> => {
  const lists = await question.rootLists().catch((error: unknown) => wrongList(error));
  if ('why' in lists) return skipped(lists.why);
  if (lists.systemRoots.length === 0) {
    return skipped(lists.systemProblem ?? 'the list of trusted roots is empty');
  }
  const system = byFingerprint(lists.systemRoots);
  const open = byFingerprint(lists.publicRoots);
  return measured({
    path: question.path,
    systemRoots: system.size,
    systemDigest: digestOf(system.keys()),
    publicRoots: open.size,
    publicDigest: digestOf(open.keys()),
    added: await namesOfAdded(system, open, question.shipped),
    missingForService: namesOfMissing(system, open, question),
  });
};

/** A list that its owner named wrongly is told by whoever starts the run; here it is merely not known. */
const wrongList = (error: unknown): { readonly why: string } => {
  if (error instanceof UserError) return { why: error.message };
  throw error;
};

type Certificates = ReadonlyMap<string, string>;

const byFingerprint = (roots: readonly string[]): Certificates =>
  new Map(roots.map((root) => [fingerprintOf(root), root]));

const namesOfAdded = async (
  system: Certificates,
  open: Certificates,
  shipped: TrustQuestion['shipped'],
): Promise<readonly string[]> => {
  const extra = [...system].filter(([print]) => !open.has(print));
  if (extra.length === 0) return [];
  const known = await shipped();
  return namesOf(extra.filter(([print]) => !known.has(print)).map(([, root]) => root));
};

const namesOfMissing = (
  system: Certificates,
  open: Certificates,
  { isPublicListReplaced, profileId }: TrustQuestion,
): readonly string[] => {
  const missing = [...open].filter(([print]) => !system.has(print)).map(([, root]) => root);
  const names = namesOf(missing);
  const used = rootsInUse[profileId] ?? [];
  return isPublicListReplaced ? names : names.filter((name) => used.includes(name));
};

const namesOf = (roots: readonly string[]): readonly string[] =>
  roots.flatMap((root) => commonNameOf(root) ?? []).slice(0, maxNames);
