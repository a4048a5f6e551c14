/** resolv.conf(5) as glibc reads it. */
import { isIP } from 'node:net';

export interface ResolvConf {
  /** In the order asked; glibc uses the first three (MAXNS). */
  readonly servers: readonly string[];
  readonly searchDomains: readonly string[];
  readonly options: readonly string[];
}

const maxServers = 3;

export const parseResolvConf = (text: string): ResolvConf => {
  const servers: string[] = [];
  const options: string[] = [];
  let searchDomains: readonly string[] = [];
  for (const line of text.split('\n')) {
    // The keyword must start the line; `;` and `#` start a comment.
    const [keyword, ...parts] = line.replace(/[#;].*$/u, '').split(/[ \t]+/u);
    // glibc takes the carriage return of a file with line ends of DOS for a part of the address,
    // knows no server by it, and asks 127.0.0.1 (measured with glibc 2.36).
    const words = parts.filter((part) => part !== '' && !part.includes('\r'));
    const first = words[0];
    if (keyword === 'nameserver' && first !== undefined && isServer(first)) servers.push(first);
    if (keyword === 'options') options.push(...parts.join(' ').split(/\s+/u).filter(Boolean));
    // Of several `search` and `domain` lines the last one wins.
    if ((keyword === 'search' || keyword === 'domain') && first !== undefined) {
      searchDomains = keyword === 'search' ? words : [first];
    }
  }
  return { servers: servers.slice(0, maxServers), searchDomains, options };
};

const isServer = (text: string): boolean => isIP(text.split('%', 1)[0] ?? '') !== 0;

/** 127.0.0.53, 127.0.0.1, ::1: a program on this computer that asks others. */
export const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');
