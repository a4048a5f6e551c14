/**
 * Reads what a browser offers for a call, and makes ours of what the library answers. Offers are text from
 * strangers: size, lines and sections are bounded before any parser of the library sees them.
 */

/** What a browser with microphone and camera offers is some 7 kB. */
export const MOST_OFFER_BYTES = 65_536;
const MOST_LINES = 1000;
const MOST_LINE_CHARACTERS = 1000;
/** One of sound, one of pictures. */
const MOST_SECTIONS = 2;

/**
 * The offer without the caller's addresses (we send nothing to an address that somebody only wrote down), or
 * undefined if it is none that we can answer.
 */
export const cleanOffer = (sdp: string): string | undefined => {
  if (sdp.length > MOST_OFFER_BYTES) return undefined;
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '');
  const sections = lines.filter((line) => line.startsWith('m='));
  const isSound =
    lines.length <= MOST_LINES &&
    lines.every(
      (line) => line.length <= MOST_LINE_CHARACTERS && /^[a-z]=[\x20-\x7e]*$/.test(line),
    ) &&
    lines[0] === 'v=0' &&
    sections.length > 0 &&
    sections.length <= MOST_SECTIONS &&
    sections.every((line) => /^m=(?:audio|video) \d+ UDP\/TLS\/RTP\/SAVPF [\d ]+$/.test(line)) &&
    new Set(sections.map((line) => line.slice(0, 7))).size === sections.length &&
    hasAll(lines);
  if (!isSound) return undefined;
  const kept = lines.filter((line) => !/^a=(?:candidate:|end-of-candidates)/.test(line));
  return `${kept.join('\r\n')}\r\n`;
};

const needed = [
  /^a=ice-ufrag:[\w+/]{4,256}$/,
  /^a=ice-pwd:[\w+/]{22,256}$/,
  /^a=fingerprint:sha-256 (?:[\dA-Fa-f]{2}:){31}[\dA-Fa-f]{2}$/,
  /^a=group:BUNDLE [\w ]+$/,
];

const hasAll = (lines: readonly string[]): boolean =>
  needed.every((pattern) => lines.some((line) => pattern.test(line)));

export interface CallAddress {
  readonly ip: string;
  readonly port: number;
}

/** RFC 8445 §5.1.2.1: type preference of a host candidate, local preference by order, component 1. */
const priorityOf = (index: number): number => 126 * 2 ** 24 + (65_535 - index) * 2 ** 8 + 255;

/** Our answer with the addresses that are open for it, in the order of preference. */
export const withAddresses = (answer: string, addresses: readonly CallAddress[]): string => {
  const candidates = addresses.map(
    ({ ip, port }, index) =>
      `a=candidate:${index + 1} 1 udp ${priorityOf(index)} ${ip} ${port} typ host`,
  );
  const lines = answer
    .split(/\r?\n/)
    .filter((line) => line !== '' && !/^a=(?:candidate:|end-of-candidates|ice-lite)/.test(line));
  const first = lines.findIndex((line) => line.startsWith('m='));
  const next = lines.findIndex((line, index) => index > first && line.startsWith('m='));
  const end = next === -1 ? lines.length : next;
  return [
    ...lines.slice(0, first),
    'a=ice-lite',
    ...lines.slice(first, end),
    ...candidates,
    'a=end-of-candidates',
    ...lines.slice(end),
    '',
  ].join('\r\n');
};
