/**
 * What leaves this computer in a report, and what does not.
 *
 * Replaced, never erased, the same secret by the same token, so that links between
 * lines survive: hardware (MAC) addresses, also where an IPv6 address is made from
 * one; user names in paths; credentials in addresses; secrets in query strings (log-in
 * pages put them there); the reflector's key. Kept on purpose: IP addresses, resolver,
 * proxy and host names, program names. Without them nobody could find the fault, and
 * nothing is uploaded by anybody.
 *
 * It runs before the diagnosis, so a replay of the saved report judges exactly what
 * was judged here.
 */
import type { AnyObservation } from '../model/observation.ts';
import type { ReportedChange } from '../model/report.ts';

export interface RedactionAsk {
  /** This user's home directory, shown as `~`. */
  readonly home: string;
  /** Exact texts that must not appear: the reflector's key. */
  readonly secrets: readonly string[];
}

export interface Redacted {
  readonly observations: readonly AnyObservation[];
  readonly changes: readonly ReportedChange[];
  /** What was replaced by what kind of token, for the reader of the report. */
  readonly redactions: readonly string[];
}

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly replace: (match: RegExpExecArray, tokens: Tokens) => string;
}

/** Hands out numbers: the same secret gets the same one. */
interface Tokens {
  numberOf(kind: string, secret: string): number;
  counted(kind: string): number;
}

const startTokens = (): Tokens => {
  const known = new Map<string, Map<string, number>>();
  const ofKind = (kind: string): Map<string, number> => {
    const found = known.get(kind) ?? new Map<string, number>();
    known.set(kind, found);
    return found;
  };
  return {
    numberOf(kind, secret) {
      const numbers = ofKind(kind);
      const number = numbers.get(secret) ?? numbers.size + 1;
      numbers.set(secret, number);
      return number;
    },
    counted: (kind) => ofKind(kind).size,
  };
};

const MAC = 'hardware (MAC) address';
const USER = 'user name in a path';
const HOME = 'name of this user in a path';
const CREDENTIALS = 'credentials in an address';
const SECRET = 'secret';

const hex = (text: string): string => text.toLowerCase().replaceAll(/[^\da-f]/gu, '');

/** A locally administered address nobody owns, counting up from 02:00:00:00:00:01. */
const macToken = (number: number, separator: string): string => {
  const digits = (0x02_00_00_00_00_00 + number).toString(16).padStart(12, '0');
  return (digits.match(/../gu) ?? []).join(separator);
};

/** All-zero and broadcast name nobody. */
const isNobody = (digits: string): boolean => /^(?:0{12}|f{12})$/u.test(digits);

/** The six bytes inside a modified EUI-64 (RFC 4291 appendix A: the universal bit is turned round). */
const macOfInterfaceId = (match: RegExpExecArray): string => {
  const [, first = '', second = '', third = '', last = ''] = match;
  const flipped = (Number.parseInt(first, 16) ^ 0x02_00).toString(16).padStart(4, '0');
  return `${flipped}${second.padStart(2, '0')}${third}${last.padStart(4, '0')}`.toLowerCase();
};

const rules: readonly Rule[] = [
  {
    what: MAC,
    pattern: /(?<![\da-f:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\da-f:-])/giu,
    replace: (match, tokens) =>
      isNobody(hex(match[0]))
        ? match[0]
        : macToken(tokens.numberOf(MAC, hex(match[0])), match[1] ?? ':'),
  },
  {
    what: MAC,
    pattern: /(?<=mac[\w-]*(?:=|%3d))[\da-f]{12}(?![\da-f])/giu,
    replace: (match, tokens) => macToken(tokens.numberOf(MAC, hex(match[0])), ''),
  },
  {
    what: MAC,
    pattern: /(?<=:)([\da-f]{1,4}):([\da-f]{0,2})ff:fe([\da-f]{2}):([\da-f]{1,4})(?![\da-f:])/giu,
    replace: (match, tokens) =>
      `0:ff:fe00:${tokens.numberOf(MAC, macOfInterfaceId(match)).toString(16)}`,
  },
  {
    what: CREDENTIALS,
    pattern: /(?<=[a-z][a-z\d+.-]*:\/\/)([^\s/@?#]+)@/giu,
    replace: (match, tokens) => `credentials-${tokens.numberOf(CREDENTIALS, match[1] ?? '')}@`,
  },
  {
    what: SECRET,
    pattern:
      /(?<=[?&;](?:[\w-]*token|[\w-]*session(?:id)?|sid|key|[\w-]*password|passwd|pwd|auth|magic|user(?:name)?|email|login)=)[^&#;\s"'<>]+/giu,
    replace: (match, tokens) => `secret-${tokens.numberOf(SECRET, match[0])}`,
  },
  {
    what: USER,
    pattern: /(?<=(?<![\w.~-])(?:\/home\/|\/Users\/|[A-Za-z]:\\Users\\))[^/\\\s:"'<>|]+/gu,
    replace: (match, tokens) =>
      /^user-\d+$/u.test(match[0]) ? match[0] : `user-${tokens.numberOf(USER, match[0])}`,
  },
];

const applyRule = (text: string, { pattern, replace }: Rule, tokens: Tokens): string => {
  let replaced = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    replaced += text.slice(from, match.index) + replace(match, tokens);
    from = match.index + match[0].length;
  }
  return replaced + text.slice(from);
};

/** The directory itself or something below it, not a neighbour whose name starts the same. */
const startOfPath = (home: string): RegExp =>
  new RegExp(
    `(?<![\\w.~-])${home.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)}(?=[/\\\\]|$)`,
    'gu',
  );

const redactText = (text: string, ask: RedactionAsk, tokens: Tokens): string => {
  let result = text;
  for (const secret of ask.secrets.filter((one) => one !== '')) {
    if (!result.includes(secret)) continue;
    result = result.replaceAll(secret, `secret-${tokens.numberOf(SECRET, secret)}`);
  }
  if (ask.home.length > 1 && result.includes(ask.home)) {
    result = result.replaceAll(startOfPath(ask.home), () => {
      tokens.numberOf(HOME, ask.home);
      return '~';
    });
  }
  for (const rule of rules) result = applyRule(result, rule, tokens);
  return result;
};

const plural = (count: number, what: string): string =>
  count === 1 ? `1 ${what}` : `${count} ${what.replace('address', 'addresses')}`;

/** Observations as they may be saved. Going through JSON also makes them exactly what a replay will read. */
export const redact = (
  observations: readonly AnyObservation[],
  ask: RedactionAsk,
  changes: readonly ReportedChange[] = [],
): Redacted => {
  const tokens = startTokens();
  const redacted = <Data>(data: Data): Data => {
    const text = JSON.stringify(data, (_key, value: unknown) =>
      typeof value === 'string' ? redactText(value, ask, tokens) : value,
    );
    // Our own data, written a line above: nothing untrusted is parsed here.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return JSON.parse(text) as Data;
  };
  const safe = { observations: redacted(observations), changes: redacted(changes) };
  const kinds = [
    [MAC, '02:00:00:00:00:01 and up'],
    [HOME, '~'],
    [USER, 'user-1 and up'],
    [CREDENTIALS, 'credentials-1 and up'],
    [SECRET, 'secret-1 and up'],
  ] as const;
  return {
    ...safe,
    redactions: kinds
      .filter(([kind]) => tokens.counted(kind) > 0)
      .map(([kind, token]) => `${plural(tokens.counted(kind), kind)}: replaced by ${token}`),
  };
};
