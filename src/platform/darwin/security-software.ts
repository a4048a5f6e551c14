/**
 * Which products see or stop this Mac's traffic? Active system extensions first: they are what filters.
 * Then processes and folders of known products. An extension nobody here knows is told by its own
 * name; whether it filters, answers names or is somebody's VPN, only the administrator could read.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { SecuritySoftware } from '../../model/host-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseSystemExtensions } from './parse-system-extensions.ts';
import type { SystemExtension } from './parse-system-extensions.ts';
import { listProcesses } from './process-list.ts';
import { products } from './security-products.ts';
import type { Product } from './security-products.ts';
import { ask } from './tools.ts';

type Found = SecuritySoftware['products'][number];

export const securitySoftwareReader =
  (host: Host): Reader<'security-software'> =>
  async ({ signal }) => {
    const [extensions, running] = await Promise.all([
      readExtensions(host, signal),
      listProcesses(host, signal),
    ]);
    if (extensions === undefined && running === undefined) {
      return skipped('neither systemextensionsctl nor ps printed a list');
    }
    const active = (extensions ?? []).filter(({ isActive }) => isActive);
    const names = new Set((running ?? []).map(({ name }) => name));
    const known = await Promise.all(products.map((product) => look(host, product, active, names)));
    return measured({ products: [...known.flat(), ...active.flatMap(unrecognised)] });
  };

const readExtensions = async (
  host: Host,
  signal: AbortSignal,
): Promise<readonly SystemExtension[] | undefined> => {
  const said = await ask(host, 'systemextensionsctl', ['list'], { signal });
  return said.kind === 'said' ? parseSystemExtensions(said.text) : undefined;
};

/** Names of products that filter traffic right now: managers of a firewall without readable rules. */
export const activeFilters = async (
  host: Host,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const extensions = await readExtensions(host, signal);
  const active = (extensions ?? []).filter(
    ({ isActive, kind }) => isActive && kind === 'network_extension',
  );
  return products
    .filter(({ kinds }) => kinds.includes('content-filter'))
    .filter((product) => active.some((extension) => isOf(product, extension)))
    .map(({ name }) => name);
};

const isOf = ({ bundles }: Product, { bundleId }: SystemExtension): boolean =>
  bundles.some((bundle) => bundleId.startsWith(bundle));

const look = async (
  host: Host,
  product: Product,
  active: readonly SystemExtension[],
  running: ReadonlySet<string>,
): Promise<readonly Found[]> => {
  const { name, vendor, kinds, processes, folders } = product;
  const found = (isRunning: boolean, evidence: string): readonly Found[] => [
    { name, vendor, isRunning, evidence, kinds },
  ];
  const extension = active.find((candidate) => isOf(product, candidate));
  if (extension !== undefined) return found(true, `system extension ${extension.bundleId}`);
  const process = processes.find((candidate) => running.has(candidate));
  if (process !== undefined) return found(true, `process ${process}`);
  for (const folder of folders) {
    if (await host.files.exists(folder)) return found(false, `folder ${folder}`);
  }
  return [];
};

const unrecognised = (extension: SystemExtension): readonly Found[] => {
  const { kind, bundleId, name, teamId } = extension;
  if (kind !== 'network_extension' && kind !== 'endpoint_security') return [];
  if (products.some((product) => isOf(product, extension))) return [];
  return [
    {
      name: name === '' ? bundleId : name,
      vendor: teamId,
      isRunning: true,
      evidence: `system extension ${bundleId}`,
      ...(kind === 'endpoint_security' ? { kinds: ['endpoint-security' as const] } : {}),
    },
  ];
};
