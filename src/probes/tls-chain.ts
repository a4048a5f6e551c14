/**
 * What a peer's certificates are worth, judged property by property.
 *
 * One error code can hide another (expired and misnamed shows only as expired), so
 * nothing is left to OpenSSL's verdict: names, dates and both root lists are each
 * looked at here. Trust is reported as two facts, "public" and "system", because the
 * difference between them is what inspection looks like.
 */
import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

import type { Certificate, TlsHandshake } from '../model/network-facts.ts';
import type { Platform, RootLists } from '../platform/platform.ts';
import { revocationUrlsOf } from './certificate-urls.ts';
import { partOf, readCertificate, type Roots, sortRoots } from './roots.ts';

/** Longer paths exist in no public hierarchy; it bounds the search through made-up cross-signatures. */
const MAX_DEPTH = 8;
/** A certificate may list thousands of names; a report needs to show what kind they are. */
const MAX_NAMES = 50;

export type ChainFacts = Pick<
  TlsHandshake,
  | 'chain'
  | 'isNameMatching'
  | 'dates'
  | 'chainsToPublicRoot'
  | 'chainsToSystemRoot'
  | 'isIntermediateMissing'
  | 'anchor'
  | 'revocationUrls'
>;

export interface BothRoots {
  readonly publicRoots: Roots;
  readonly systemRoots: Roots;
}

/** Sorting two lists of 150 takes some milliseconds, so it is done once for each pair. */
const sorted = new WeakMap<RootLists, BothRoots>();

export const parseRoots = (lists: RootLists): BothRoots => {
  const known = sorted.get(lists);
  if (known !== undefined) return known;
  const both = {
    publicRoots: sortRoots(lists.publicRoots),
    systemRoots: sortRoots(lists.systemRoots),
  };
  sorted.set(lists, both);
  return both;
};

/** Both lists of this computer; asked for early, needed late. */
export const bothRoots = (platform: Pick<Platform, 'rootLists'>): Promise<BothRoots> => {
  const lists = platform.rootLists().then(parseRoots);
  // Whoever awaits it still sees a failure; a handshake that never came so far must not crash for it.
  lists.catch(() => undefined);
  return lists;
};

export interface JudgeQuestion {
  /** Leaf first, DER, as the peer sent them. */
  readonly sent: readonly Buffer[];
  readonly name: string;
  readonly roots: BothRoots;
  /** Milliseconds since 1970 by this computer's clock. */
  readonly wallClockMs: number;
}

/** Everything about the chain, or nothing when the peer showed no readable certificate. */
export const judgeChain = (question: JudgeQuestion): ChainFacts | undefined => {
  const { roots, name, wallClockMs } = question;
  const sent = question.sent.flatMap((raw) => readCertificate(raw) ?? []);
  const [leaf] = sent;
  if (leaf === undefined) return undefined;
  const publicAnchor = anchorOf(leaf, sent, roots.publicRoots);
  const systemAnchor = anchorOf(leaf, sent, roots.systemRoots);
  const known = publicAnchor ?? systemAnchor;
  return {
    chain: sent.map(describe),
    isNameMatching: matches(leaf, name),
    dates: datesOf(leaf, wallClockMs),
    chainsToPublicRoot: publicAnchor !== undefined,
    chainsToSystemRoot: systemAnchor !== undefined,
    isIntermediateMissing: known === undefined && lacksIntermediate(sent, roots.publicRoots),
    anchor:
      known === undefined ? commonNameOf(lastOf(leaf, sent).issuer) : commonNameOf(known.subject),
    revocationUrls: revocationUrlsOf(leaf),
  };
};

/** The root a chain ends in. Every way up is tried, because cross-signed intermediates have several. */
const anchorOf = (
  leaf: X509Certificate,
  sent: readonly X509Certificate[],
  roots: Roots,
): X509Certificate | undefined => {
  const climb = (
    current: X509Certificate,
    visited: readonly X509Certificate[],
  ): X509Certificate | undefined => {
    if (roots.has(current)) return current;
    const root = roots.namedAsIssuerOf(current).find((one) => isSignedBy(current, one));
    if (root !== undefined || visited.length >= MAX_DEPTH) return root;
    for (const parent of parentsOf(current, sent)) {
      if (visited.includes(parent)) continue;
      const found = climb(parent, [...visited, parent]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return climb(leaf, [leaf]);
};

const parentsOf = (
  child: X509Certificate,
  sent: readonly X509Certificate[],
): readonly X509Certificate[] =>
  sent.filter(
    (one) => one !== child && one.subject === child.issuer && one.ca && isSignedBy(child, one),
  );

const isSignedBy = (child: X509Certificate, parent: X509Certificate): boolean => {
  try {
    return child.checkIssued(parent) && child.verify(parent.publicKey);
  } catch {
    // A key OpenSSL does not want to compute with signs nothing.
    return false;
  }
};

/** The topmost certificate that was sent, following signatures up from the leaf. */
const lastOf = (leaf: X509Certificate, sent: readonly X509Certificate[]): X509Certificate => {
  let current = leaf;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const [parent] = parentsOf(current, sent);
    if (parent === undefined || parent.subject === parent.issuer) break;
    current = parent;
  }
  return current;
};

/**
 * `UNABLE_TO_VERIFY_LEAF_SIGNATURE` is two diseases: a server that forgot its
 * intermediate, and a box whose root nobody knows. Without fetching anything they are
 * told apart by the issuer's organisation, which the forgetful server shares with a
 * public root. A box that copies that name would pass here; both controls would show it.
 */
const lacksIntermediate = (sent: readonly X509Certificate[], roots: Roots): boolean => {
  const [leaf] = sent;
  if (leaf === undefined || leaf.subject === leaf.issuer) return false;
  const top = lastOf(leaf, sent);
  const organisation = partOf(top.issuer, 'O');
  return (
    organisation !== undefined &&
    roots.organisations().has(organisation) &&
    roots.namedAsIssuerOf(top).length === 0 &&
    !sent.some(({ subject }) => subject === top.issuer)
  );
};

const matches = (leaf: X509Certificate, name: string): boolean =>
  (isIP(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name)) !== undefined;

const datesOf = (leaf: X509Certificate, wallClockMs: number): TlsHandshake['dates'] => {
  if (wallClockMs < Date.parse(leaf.validFrom)) return 'not-yet-valid';
  return wallClockMs > Date.parse(leaf.validTo) ? 'expired' : 'valid';
};

const describe = (certificate: X509Certificate): Certificate => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  issuerOrganisation: partOf(certificate.issuer, 'O') ?? commonNameOf(certificate.issuer),
  validFrom: isoOf(certificate.validFrom),
  validTo: isoOf(certificate.validTo),
  names: namesOf(certificate.subjectAltName),
  sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  isSelfIssued: certificate.subject === certificate.issuer,
});

/** `Mar  1 00:00:00 2026 GMT`; a date that cannot be read stays as the peer wrote it. */
const isoOf = (text: string): string => {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text.slice(0, 100) : new Date(time).toISOString();
};

const commonNameOf = (name: string): string => partOf(name, 'CN') ?? oneLine(name);

const oneLine = (name: string): string => name.split('\n').join(', ').slice(0, 300);

const namesOf = (subjectAltName: string | undefined): readonly string[] =>
  (subjectAltName ?? '')
    .split(', ', MAX_NAMES)
    .flatMap((entry) => /^(?:DNS|IP Address):(.{1,255})$/s.exec(entry)?.[1] ?? []);
