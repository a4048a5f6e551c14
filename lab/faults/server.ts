import { fileURLToPath } from 'node:url';

import type { Job, Room, StartOptions } from '../topology/room.ts';

/** Starts one of the small servers in faults/servers and waits until it listens. */
export function pythonServer(
  room: Room,
  name: 'odd_dns' | 'web' | 'shield' | 'mangle' | 'gather' | 'far_end',
  order: object | string,
  options: StartOptions = {},
): Promise<Job> {
  const file = fileURLToPath(new URL(`servers/${name}.py`, import.meta.url));
  return room.start(
    [
      '/usr/bin/python3',
      '-E',
      '-s',
      '-B',
      file,
      typeof order === 'string' ? order : JSON.stringify(order),
    ],
    {
      ready: /^ready$/,
      ...options,
    },
  );
}
