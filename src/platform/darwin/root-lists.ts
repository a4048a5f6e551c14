/**
 * Both root lists. Node itself can open the keychains since 22.15; before that `security` prints
 * Apple's own roots, and those of the administrator and the person that their trust settings name:
 * lying in a keychain is not being trusted. [K]
 */
import { deadlineIn } from '../deadline.ts';
import type { Host } from '../host.ts';
import type { Reader, RootLists } from '../platform.ts';
import { commonNameOf, splitPem } from '../portable/certificates.ts';
import { publicRootsVariable } from '../portable/public-roots.ts';
import { portableRootLists } from '../portable/root-lists.ts';
import { readTrustStore } from '../portable/trust-store.ts';
import { parseTrustedNames } from './parse-trust-settings.ts';
import { ask, textSaid } from './tools.ts';

const appleRoots = '/System/Library/Keychains/SystemRootCertificates.keychain';
const administratorsKeychain = '/Library/Keychains/System.keychain';

/** Apple's list is 150 certificates; the keychain service takes its time when it is busy. */
const keychainTimeoutMs = 4_000;

export const darwinRootLists = async (host: Host): Promise<RootLists> => {
  const byNode = await portableRootLists(host);
  if (byNode.systemRoots.length > 0) return byNode;
  const waiting = { signal: deadlineIn(keychainTimeoutMs), timeoutMs: keychainTimeoutMs };
  const find = async (keychain: string): Promise<readonly string[]> =>
    splitPem(
      textSaid(await ask(host, 'security', ['find-certificate', '-a', '-p', keychain], waiting)),
    );
  const trusted = async (args: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set(
      parseTrustedNames(
        textSaid(await ask(host, 'security', ['dump-trust-settings', ...args], waiting)),
      ),
    );
  const [apple, system, own, byAdministrator, byPerson] = await Promise.all([
    find(appleRoots),
    find(administratorsKeychain),
    find(`${host.home}/Library/Keychains/login.keychain-db`),
    trusted(['-d']),
    trusted([]),
  ]);
  if (apple.length === 0) return byNode;
  return {
    publicRoots: byNode.publicRoots,
    systemRoots: [
      ...apple,
      ...named(system, byAdministrator),
      ...named([...system, ...own], byPerson),
    ],
  };
};

const named = (roots: readonly string[], names: ReadonlySet<string>): readonly string[] =>
  roots.filter((root) => names.has(commonNameOf(root) ?? ''));

export const trustStoreReader =
  (host: Host, rootLists: () => Promise<RootLists>): Reader<'trust-store'> =>
  async ({ profile }) =>
    readTrustStore({
      path: 'keychain',
      rootLists,
      isPublicListReplaced: (host.environment[publicRootsVariable] ?? '') !== '',
      profileId: profile.id,
      shipped: async () => new Set(),
    });
