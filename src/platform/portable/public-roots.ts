/** The roots every public chain must end in: the owner's own list, else the one built into Node. */
import { rootCertificates } from 'node:tls';
import { UserError } from '../../model/user-error.ts';
import type { Host } from '../host.ts';
import { commonNameOf, splitPem } from './certificates.ts';

export const publicRootsVariable = 'LINECHECK_PUBLIC_ROOTS';

export const readPublicRoots = async (host: Host): Promise<readonly string[]> => {
  const path = host.environment[publicRootsVariable];
  if (path === undefined || path === '') return rootCertificates;
  const file = await host.files.read(path);
  if (file.kind !== 'text') {
    const why = file.kind === 'absent' ? 'there is no such file' : file.why;
    throw new UserError(`${publicRootsVariable}: ${path} cannot be read: ${why}.`, hint);
  }
  const roots = splitPem(file.text);
  if (roots.length === 0) {
    throw new UserError(`${publicRootsVariable}: ${path} holds no certificate.`, hint);
  }
  // One left out in silence would make everything that ends in it look opened on the way.
  if (roots.some((root) => commonNameOf(root) === undefined)) {
    throw new UserError(`${publicRootsVariable}: ${path} holds a broken certificate.`, hint);
  }
  return roots;
};

const hint =
  'Name a PEM file with at least one certificate, or leave the variable unset to use the roots built into Node.';
