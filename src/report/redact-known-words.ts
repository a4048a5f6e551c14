/**
 * Is this text made of known words and small numbers only? Known are the words of our own
 * sentences, of the service's profile, and of the trade.
 */
import { english } from '../text/english/index.ts';
import { tradeWords } from './redact-vocabulary.ts';

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+/gu) ?? [];

let ours: ReadonlySet<string> | undefined;

/** Made at the first report that leaves; a check that is only looked at never needs it. */
const ourWords = (): ReadonlySet<string> => {
  ours ??= new Set([...wordsIn(Object.values(english).join(' ')), ...wordsIn(tradeWords)]);
  return ours;
};

/** `DisableAudioOverProxy` as its words; `openvpn3` with its number apart. */
const CAMEL = /[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|\d+/gu;

/** Words of the trade with a number inside. */
const MIXED = new Set(['l4proto', 'w3c', 'x509', 'x86', 'http2', 'h264', 'k8s', 's3a', 'i18n']);

/** A share, a size, a port, a year: longer ones may be somebody's. */
const SMALL_NUMBER = /^\d{1,6}$/u;

export const startKnownWords = (profileText: string): ((text: string) => boolean) => {
  const known = new Map<string, boolean>();
  const own = new Set(wordsIn(profileText));
  const isWord = (word: string): boolean => {
    const lower = word.toLowerCase();
    return lower.length === 1 || ourWords().has(lower) || own.has(lower);
  };
  const isPiece = (piece: string): boolean => {
    if (SMALL_NUMBER.test(piece)) return true;
    const letters = piece.replace(/\d{1,4}$/u, '');
    if (MIXED.has(piece)) return true;
    if (/^[a-z]+$/iu.test(letters) && isWord(letters)) return true;
    const parts = piece.match(CAMEL) ?? [];
    // Split too finely, every text is known: single letters are no words inside one.
    return (
      parts.length > 1 &&
      parts.length <= 8 &&
      parts.join('') === piece &&
      parts.every((part) => SMALL_NUMBER.test(part) || (part.length > 1 && isWord(part)))
    );
  };
  const judge = (text: string): boolean => {
    if (text.length > 80) return false;
    if (/^[-+±~<>≤≥]?\d{1,6}(?:[.,]\d{1,6})?(?:ms|s|%|kB|MB|Mbit|Mbps|dBm|px|B|x)?$/u.test(text))
      return true;
    // A country, by its two letters.
    if (/^[A-Z]{2}$/u.test(text) || isLongVersion(text)) return true;
    const pieces = text.split(/[-_./:+~#*\\@$%^]+/u).filter((piece) => piece !== '');
    // An address in another dress: `dhcp-192-168-0-66`.
    if (pieces.filter((piece) => /\d$/u.test(piece)).length > 3) return false;
    if (/\d[-_]\d/u.test(text) && !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
    if (/[%\\@$^]/u.test(text) || pieces.length > 16) return false;
    return pieces.every(isPiece);
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = judge(text);
    known.set(text, result);
    return result;
  };
};

/** Four numbers of which one is too large for an address: `6.2.11.5069`. */
const isLongVersion = (text: string): boolean =>
  /^v?\d{1,5}(?:\.\d{1,6}){3}$/u.test(text) &&
  text.split('.').some((part) => Number(part.replace('v', '')) > 255);
