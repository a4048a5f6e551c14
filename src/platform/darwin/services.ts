/**
 * The network services of this Mac, in their order. Names belong to their owner and may be anything;
 * two of the same name cannot be told apart by `networksetup`, so such a name answers nothing.
 */
import type { Host } from '../host.ts';
import { parseServiceOrder } from './parse-services.ts';
import type { NetworkService } from './parse-services.ts';
import { ask } from './tools.ts';

export type Services =
  | { readonly kind: 'services'; readonly services: readonly NetworkService[] }
  | { readonly kind: 'unknown'; readonly why: string };

export const readServices = async (host: Host, signal: AbortSignal): Promise<Services> => {
  const said = await ask(host, 'networksetup', ['-listnetworkserviceorder'], { signal });
  if (said.kind === 'unknown') return said;
  const services = parseServiceOrder(said.text);
  return services.length === 0
    ? { kind: 'unknown', why: 'networksetup named no network service' }
    : { kind: 'services', services };
};

/** Undefined when no service, or more than one, bears the name. */
export const serviceNamed = (
  services: readonly NetworkService[],
  name: string,
): NetworkService | undefined => {
  const found = services.filter((service) => service.name === name);
  return found.length === 1 ? found[0] : undefined;
};

/** The service that owns an interface: the first one switched on, as macOS prefers it. */
export const serviceOn = (
  services: readonly NetworkService[],
  device: string,
): NetworkService | undefined =>
  services.find((service) => service.device === device && service.isEnabled);
