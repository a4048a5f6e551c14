/**
 * Free text: what systems, servers and certificates said. Nothing in it leaves because no rule
 * forbade it: a word stays if it is one of ours or of the trade (`redact-vocabulary.ts`), an address,
 * name or path goes where addresses, names and paths go, and all else gets a stand-in.
 */
import type { Addresses } from './redact-address.ts';
import { isHostName, type Names } from './redact-names.ts';
import type { Tokens } from './redact-tokens.ts';

export interface WordsAsk {
  readonly tokens: Tokens;
  readonly addresses: Addresses;
  readonly names: Names;
  readonly isKnownWord: (text: string) => boolean;
  readonly isPublished: (text: string) => boolean;
}

/** Telephone, account and meeting numbers, however they are grouped. */
const LONG_NUMBER = /(?<![\d.:\p{L}])\+?\d[\d\s()/-]{5,}\d(?![\d.:\p{L}])/gu;

const CHUNK = /[^\s"'`´‘’“”„«»<>(){},;|=!?&…]+/gu;

const URL_LIKE =
  /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s"'<>()[\]{}|\\^`]+(?:\[[^\]\s]*\][^\s"'<>)]*)?/giu;

const ISO_TIME =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

const MAC = /^(?:[\da-f]{2}([:-]))(?:[\da-f]{2}\1){4}[\da-f]{2}$/iu;

export const startWords = (ask: WordsAsk): ((text: string) => string) => {
  const { tokens, addresses, names, isKnownWord, isPublished } = ask;

  const words = (text: string): string => {
    if (isPublished(text)) return text;
    let result = '';
    let from = 0;
    for (const match of text.matchAll(URL_LIKE)) {
      // What ends a sentence does not belong to the address.
      const found = match[0].replace(/[.,;:!]+$/u, '');
      result += plain(text.slice(from, match.index)) + names.url(found);
      from = match.index + found.length;
    }
    return result + plain(text.slice(from));
  };

  const plain = (text: string): string =>
    text
      .replaceAll(LONG_NUMBER, (number) =>
        ISO_TIME.test(number) || number.replaceAll(/\D/gu, '').length < 7
          ? number
          : tokens.of('number', number),
      )
      .replaceAll(CHUNK, (chunk) => (isOurs(chunk) ? chunk : ended(chunk)));

  /** The full stop behind a word is not part of it. */
  const ended = (chunk: string): string => {
    const [, start = '', core = '', end = ''] = /^([[\]#*]*)(.*?)([.:\]*]*)$/su.exec(chunk) ?? [];
    if (core === '') return chunk;
    const whole = `${start}${core}${end}`;
    // `[2001:db8::1]:443` and `::` begin or end with what others are wrapped in.
    const found = /^(?:\[[\da-f:.]*\]?|::)/iu.test(whole) ? structured(whole) : undefined;
    return found ?? `${start}${structured(core) ?? spoken(core)}${end}`;
  };

  /** Undefined for what is no address, name or path. */
  const structured = (core: string): string | undefined => {
    if (MAC.test(core)) return hardware(core, ask);
    const direct = addresses.address(core) ?? addresses.range(core) ?? withPort(core, ask);
    if (direct !== undefined) return direct;
    if (/^[^@\s/]+@[^@\s/]+$/u.test(core)) return tokens.of('mail', core.toLowerCase());
    if (/^(?:[/~]|[a-z]:[\\/]|%)|\\/iu.test(core)) return names.path(core);
    if (isKnown(core)) return core;
    if (isHostName(core) && !isVersion(core)) return names.host(core);
    return undefined;
  };

  const isKnown = (core: string): boolean =>
    ISO_TIME.test(core) || WIFI_STANDARD.test(core) || isPublished(core) || isKnownWord(core);

  /** `missing:FILE`, `tcp/8801`: the parts by themselves; anything else as one. */
  const spoken = (core: string): string => {
    const mark = /[:/]/u.exec(core)?.[0];
    if (mark !== undefined) {
      return core
        .split(mark)
        .map((part) => (part === '' ? '' : (structured(part) ?? spoken(part))))
        .join(mark);
    }
    const ending = /\.exe$/iu.exec(core)?.[0] ?? '';
    return `${tokens.of('text', core.slice(0, core.length - ending.length).toLowerCase())}${ending}`;
  };

  return words;
};

/** `802.11ac` has the form of a host's name. */
const WIFI_STANDARD = /^802\.11[a-z]{0,2}$/iu;

/** Four numbers of which one is too large for an address, or with letters behind: `6.2.11.5069`, `131.0.6778.85`. */
const isVersion = (text: string): boolean => /^v?\d+(?:\.\d+)+$/iu.test(text);

/** `1.2.3.4:443`, `[::1]:443`, `1.2.3.4-1.2.3.9`, `fe80::1%eth0`, `name.example:443`. */
const withPort = (core: string, { addresses, names }: WordsAsk): string | undefined => {
  const zoned = /^([\da-f:.]+)%(.+)$/iu.exec(core);
  if (zoned !== null) {
    const inner = addresses.address(zoned[1] ?? '');
    return inner === undefined ? undefined : `${inner}%${names.device(zoned[2] ?? '')}`;
  }
  const [, boxed, bare, port] =
    /^(?:\[([\da-f:.]+)\]|([^:\s[\]]+))(?:[:#](\d{1,5}))?$/iu.exec(core) ?? [];
  if (boxed !== undefined) {
    const inner = addresses.address(boxed);
    return inner === undefined ? undefined : `[${inner}]${port === undefined ? '' : `:${port}`}`;
  }
  if (
    bare !== undefined &&
    port !== undefined &&
    (isHostName(bare) || addresses.address(bare) !== undefined)
  ) {
    return `${names.host(bare)}${core.slice(bare.length)}`;
  }
  // Node writes an address of IPv6 and a port without brackets.
  const node = /^([\da-f:]+:[\da-f:.]*):(\d{1,5})$/iu.exec(core);
  const before = node === null ? undefined : addresses.address(node[1] ?? '');
  if (before !== undefined) return `${before}:${node?.[2] ?? ''}`;
  const [first = '', last, ...more] = core.split('-');
  const ends = [first, last ?? ''].map((end) => addresses.address(end));
  return more.length === 0 && ends.every((end) => end !== undefined) ? ends.join('-') : undefined;
};

const hardware = (mac: string, { tokens }: WordsAsk): string => {
  const digits = mac.toLowerCase().replaceAll(/[^\da-f]/gu, '');
  // Nobody's, everybody's, and those that the first stage put there.
  if (/^(?:0{12}|f{12}|0200000000)/u.test(digits)) return mac;
  const other = `02${tokens.digest('hardware', digits).slice(0, 10)}`;
  const becomes = (other.match(/../gu) ?? []).join(mac[2] ?? ':');
  return tokens.note('hardware', mac, becomes);
};

const isOurs = (chunk: string): boolean => /^number-[\da-f]{6,}$/u.test(chunk);
