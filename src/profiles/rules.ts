/** The rules of a profile file in words, and what to write instead. */
export interface Rule {
  readonly rule: string;
  readonly write: string;
}

export const rules: Readonly<Record<string, Rule>> = {
  'not-empty': { rule: 'must not be empty', write: 'a word or a sentence' },
  'not-too-long': { rule: 'is too long', write: 'something shorter' },
  id: {
    rule: 'an id has lower-case letters, digits and single hyphens',
    write: 'e.g. "our-meetings"',
  },
  'host-name': {
    rule: 'must be one host name, without scheme, port, path or "*"',
    write: 'e.g. "meet.example.com"',
  },
  port: { rule: 'a port is a whole number from 1 to 65535', write: 'e.g. 443' },
  'port-range': { rule: 'must be a port or a range of ports', write: 'e.g. "443" or "8801-8810"' },
  date: { rule: 'must be a day that exists, as year-month-day', write: 'e.g. "2026-11-20"' },
  url: {
    rule: 'must be a web address that starts with http:// or https://',
    write: 'e.g. "https://example.com/page"',
  },
  'plain-url': {
    rule: 'a portal check must be plain http://, because a portal cannot answer for https://',
    write: 'e.g. "http://example.com/check"',
  },
  'secure-url': {
    rule: 'encrypted DNS needs an address that starts with https://',
    write: 'e.g. "https://dns.example.com/dns-query"',
  },
  ip: { rule: 'must be an IP address', write: 'e.g. "192.0.2.53" or "2001:db8::53"' },
  cidr: {
    rule: 'must be an address range (CIDR) whose bits behind the length are zero',
    write: 'e.g. "192.0.2.0/24" or "2001:db8::/32"',
  },
  positive: { rule: 'must be a number above 0', write: 'e.g. 2.5' },
  ratio: { rule: 'a ratio lies between 0 and 1', write: 'e.g. 0.01 for 1 %' },
  status: { rule: 'an HTTP status is a whole number from 100 to 599', write: 'e.g. 204' },
  dscp: { rule: 'a code point is a whole number from 0 to 63', write: 'e.g. 46' },
  days: { rule: 'must be a whole number of days from 1 to 3650', write: 'e.g. 90' },
  version: { rule: 'must be numbers separated by dots', write: 'e.g. "6.0.2"' },
  'too-many': { rule: 'has too many entries', write: 'fewer entries' },
  'at-least-one': { rule: 'needs at least one entry', write: 'one entry or more' },
  'source-unknown': {
    rule: 'names a source that is not in "sources"',
    write: 'the "id" of an entry in "sources"',
  },
  'source-twice': {
    rule: 'the same source id stands in "sources" twice',
    write: 'a different id for each source',
  },
  'host-twice': { rule: 'the same host is listed twice', write: 'each host once' },
  'need-twice': { rule: 'the same activity is listed twice', write: 'each activity once' },
  'stun-port': {
    rule: 'STUN is listed on a port that is not in "udpPorts"',
    write: 'a port of "udpPorts", or add it there',
  },
};

/** A number or a wrong type where text was due: YAML reads 5.17 as a number. */
export const quoted: Rule = { rule: 'must be text', write: 'the same in quotes' };
