/**
 * The network service a setting is meant for. `networksetup` takes names only, so a name must stand in
 * its own list, exactly and once; that is also what keeps any other text from reaching it.
 */
import type { Reading } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { readServices, serviceNamed, serviceOn } from '../services.ts';
import { unknown, value } from './writing.ts';

/** Which text could be the name of a service at all; lists are read line by line. */
export const objectionToServiceName = (name: string): string | undefined =>
  name === '' || name.length > 255 || /[\n\r\0]/u.test(name)
    ? 'no network service can have that name'
    : undefined;

export const findService = async (
  host: Host,
  name: string,
  signal: AbortSignal,
): Promise<Reading<string>> => {
  const read = await readServices(host, signal);
  if (read.kind === 'unknown') return read;
  const found = serviceNamed(read.services, name);
  return found === undefined
    ? unknown('no network service, or more than one, has that name')
    : value(found.name);
};

/** The service that owns an interface, provided its name is its own alone. */
export const findServiceOn = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<Reading<string>> => {
  const read = await readServices(host, signal);
  if (read.kind === 'unknown') return read;
  const owner = serviceOn(read.services, device);
  if (owner === undefined) return unknown('no network service owns this interface');
  return serviceNamed(read.services, owner.name) === undefined
    ? unknown('two network services bear the same name')
    : value(owner.name);
};

/** The system's own names: letters and a number. */
export const objectionToDevice = (name: string): string | undefined =>
  /^[a-z]{1,12}\d{1,4}$/u.test(name) ? undefined : 'no interface can have that name';
