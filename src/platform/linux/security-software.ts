/**
 * Which firewalls, filters, antivirus and endpoint agents are here? Names of processes and folders
 * of vendors' packages. A product that is present need not touch anything: the issuer of a
 * certificate, or what fails, tells that.
 */
import { measured } from '../../model/outcome.ts';
import type { SecuritySoftware } from '../../model/host-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { listProcesses } from './process-list.ts';
import { securityProducts } from './security-products.ts';
import type { SecurityProduct } from './security-products.ts';

export const securitySoftwareReader =
  (host: Host, root = ''): Reader<'security-software'> =>
  async () => {
    const running = new Set(listProcesses(root).map(({ name }) => name));
    const found = await Promise.all(
      securityProducts.map((product) => look(host, product, running)),
    );
    return measured({ products: found.flat() });
  };

const look = async (
  { files }: Host,
  { name, vendor, kinds, processes, folders }: SecurityProduct,
  running: ReadonlySet<string>,
): Promise<SecuritySoftware['products']> => {
  const process = processes.find((candidate) => running.has(candidate));
  const told = { name, vendor, ...(kinds.length === 0 ? {} : { kinds: [...new Set(kinds)] }) };
  if (process !== undefined) {
    return [{ ...told, isRunning: true, evidence: `process ${process}` }];
  }
  for (const folder of folders) {
    if (await files.exists(folder)) {
      return [{ ...told, isRunning: false, evidence: `folder ${folder}` }];
    }
  }
  return [];
};
