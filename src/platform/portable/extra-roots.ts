/**
 * Roots that the owner gave to every Node program. Node reads them once, as it starts; an undo that was given our
 * environment only afterwards has to read them itself.
 */
import type { Host } from '../host.ts';
import { splitPem } from './certificates.ts';

export const extraRootsVariable = 'NODE_EXTRA_CA_CERTS';

/** As Node does, passes over a file that cannot be read. */
export const readExtraRoots = async ({
  environment,
  files,
}: Pick<Host, 'environment' | 'files'>): Promise<readonly string[]> => {
  const path = environment[extraRootsVariable] ?? '';
  if (path === '') return [];
  const file = await files.read(path);
  return file.kind === 'text' ? splitPem(file.text) : [];
};
