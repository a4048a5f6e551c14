/**
 * One GET bound to an interface, by Apple's own curl: not by whichever one comes first in the PATH.
 * Its programs are exempt from Local Network privacy, so a portal on the router's own address answers
 * here even where macOS keeps Node from it (Apple TN3179).
 */
import type { Host } from '../../host.ts';
import { fetchThrough as withCurl } from '../../linux/programs/fetch-through.ts';
import type { Programs } from '../../platform.ts';
import { tools } from '../tools.ts';

export const fetchThrough = (host: Host): Programs['fetchThrough'] =>
  withCurl({
    ...host,
    run: (program, args, options) =>
      host.run(program === 'curl' ? tools.curl : program, args, options),
  });
