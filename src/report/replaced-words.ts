/** Lines of a report's list of replacements, which every report keeps in English, in the person's language. */
import type { TokenKind } from './redact-tokens.ts';
import { say } from './sentences.ts';

/** What stands in the list, and what takes its place. */
export const replacedKinds: readonly (readonly [TokenKind, string, string])[] = [
  ['address-4', 'IPv4 address or range', 'another of the same kind, prefixes kept'],
  ['address-6', 'IPv6 address or range', 'another of the same kind, prefixes kept'],
  ['hardware', 'hardware (MAC) address', '02:…'],
  ['host', 'computer or domain name', 'host-…'],
  ['interface', 'network adapter name', 'interface-…'],
  ['user', 'user name in a path', 'user-…'],
  ['name', 'file or folder name', 'name-…'],
  ['mail', 'mail address', 'mail-…'],
  ['credentials', 'log-in in an address', 'credentials-…'],
  ['query', 'query or fragment of an address', 'query-…'],
  ['number', 'long number', 'number-…'],
  ['digest', 'fingerprint', 'another fingerprint'],
  ['text', 'word of unknown meaning', 'text-…'],
];

/** What is replaced already before anything is kept (`redact.ts`). */
const keptKinds: Readonly<Record<string, TokenKind | 'secret'>> = {
  'name of this user in a path': 'user',
  'credentials in an address': 'credentials',
  secret: 'secret',
};

const LINE = /^(?<count>\d+) (?:× )?(?<named>[^:]+)(?:: replaced by .*)?$/u;

/** A line that no version of ours wrote stays as it is. */
export const replacedWords = (line: string): string => {
  const { count, named } = LINE.exec(line)?.groups ?? {};
  if (named === undefined) return line;
  const what = named.replace('addresses', 'address');
  const kind = replacedKinds.find(([, name]) => name === what)?.[0] ?? keptKinds[what];
  return kind === undefined ? line : say(`replaced.${kind}`, { count: Number(count) });
};
