/** The list of roots that programs of this system trust, where the distribution keeps it. */
import type { Host } from '../host.ts';
import type { Reader, RootLists } from '../platform.ts';
import { fingerprintOf, splitPem } from '../portable/certificates.ts';
import { publicRootsVariable, readPublicRoots } from '../portable/public-roots.ts';
import { readTrustStore } from '../portable/trust-store.ts';
import { procText } from './process-list.ts';

/** In this order Go's crypto/x509 looks too: Debian and Arch, Fedora, openSUSE, RHEL, Alpine. */
const places = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** Where Debian and Arch keep the roots of their package, one a file. */
const shippedFolders = [
  '/usr/share/ca-certificates/mozilla',
  '/usr/share/ca-certificates/trust-source',
];

export const systemRootsPath = async (host: Host): Promise<string> => {
  const chosen = host.environment['SSL_CERT_FILE'];
  if (chosen !== undefined && chosen !== '') return chosen;
  for (const place of places) if (await host.files.exists(place)) return place;
  return places[0] ?? '';
};

export const linuxRootLists = async (host: Host): Promise<RootLists> => {
  const [publicRoots, path] = await Promise.all([readPublicRoots(host), systemRootsPath(host)]);
  const file = await host.files.read(path);
  if (file.kind !== 'text') {
    const why = file.kind === 'absent' ? 'there is no such file' : file.why;
    return { publicRoots, systemRoots: [], systemProblem: `${path}: ${why}` };
  }
  const systemRoots = splitPem(file.text);
  return systemRoots.length === 0
    ? { publicRoots, systemRoots, systemProblem: `${path} holds no certificate` }
    : { publicRoots, systemRoots };
};

export const trustStoreReader =
  (host: Host, rootLists: () => Promise<RootLists>): Reader<'trust-store'> =>
  async ({ profile }) =>
    readTrustStore({
      path: await systemRootsPath(host),
      rootLists,
      isPublicListReplaced: (host.environment[publicRootsVariable] ?? '') !== '',
      profileId: profile.id,
      shipped: () => shippedRoots(host),
    });

/**
 * Read synchronously: 140 files of 2 kB take 4 ms that way and 40 ms through the
 * thread pool, which the first second of a run needs for other things.
 */
const shippedRoots = async (host: Host): Promise<ReadonlySet<string>> => {
  const paths = await Promise.all(
    shippedFolders.map(async (folder) =>
      (await host.files.list(folder)).map((name) => `${folder}/${name}`),
    ),
  );
  return new Set(paths.flat().flatMap((path) => splitPem(procText(path)).map(fingerprintOf)));
};
