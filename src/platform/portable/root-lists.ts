/** Both root lists on a system whose store only Node itself can open (macOS, Windows). */
import * as tls from 'node:tls';
import type { Host } from '../host.ts';
import type { RootLists } from '../platform.ts';
import { readPublicRoots } from './public-roots.ts';

export const portableRootLists = async (host: Host): Promise<RootLists> => {
  const publicRoots = await readPublicRoots(host);
  // Since Node 22.15 and 23.10 (nodejs/node commit f5e2b12a60).
  const getCertificates: unknown = Reflect.get(tls, 'getCACertificates');
  const found: unknown =
    typeof getCertificates === 'function' ? getCertificates('system') : undefined;
  if (!Array.isArray(found)) {
    return {
      publicRoots,
      systemRoots: [],
      systemProblem: 'this Node cannot read the system store (22.15 and later can)',
    };
  }
  return { publicRoots, systemRoots: found.filter((root) => typeof root === 'string') };
};
