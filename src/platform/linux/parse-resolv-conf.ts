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
    if (keyword === 'nameserver') servers.push(...serversIn(first ?? ''));
    if (keyword === 'options') options.push(...parts.join(' ').split(/\s+/u).filter(Boolean));
    // Of several `search` and `domain` lines the last one wins.
    if ((keyword === 'search' || keyword === 'domain') && first !== undefined) {
      searchDomains = keyword === 'search' ? words : [first];
    }
  }
  return { servers: servers.slice(0, maxServers), searchDomains, options };
};

/** glibc reads IPv4 as inet_aton(3) does, and so does a URL: `127.1` is 127.0.0.1, `010.0.0.1` is 8.0.0.1. */
const serversIn = (text: string): readonly string[] => {
  if (isIP(text.split('%', 1)[0] ?? '') !== 0) return [text];
  const isNumeric = /^[\da-fx]+(?:\.[\da-fx]+){0,3}$/iu.test(text);
  const host =
    isNumeric && URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : '';
  return isIP(host) === 4 ? [host] : [];
};

/** 127.0.0.53, 127.0.0.1, ::1: a program on this computer that asks others. */
export const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');
