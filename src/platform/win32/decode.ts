/**
 * Text of Windows programs and files, told by its shape: a mark at the beginning, zeros in every
 * second byte, valid UTF-8, and only then a code page of the country. Programs write to a pipe in
 * the OEM code page (850 and 437 in the West, 932 in Japan, 936 in China), old editors in the ANSI
 * one (1252). Nobody says which, so what the bytes would spell decides.
 */
export type CodePage = 437 | 850 | 932 | 936 | 949 | 950 | 1252;

/** Node knows the multi-byte pages; those of one byte stand below. */
const labels: Readonly<Partial<Record<CodePage, string>>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

/** Where 1252 differs from Unicode's own first 256: its quotation marks, dashes and the euro. */
const marks1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes 0x80-0xFF of code pages 850, 437 and 1252 (Unicode consortium's mapping tables CP850.TXT, CP437.TXT,
 * CP1252.TXT). Node 20 takes 1252 for ISO 8859-1, and an apostrophe for a control character.
 */
const upperHalves: Readonly<Partial<Record<CodePage, string>>> = {
  850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
    'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  1252:
    marks1252 + Buffer.from(Array.from({ length: 96 }, (_, at) => 0xa0 + at)).toString('latin1'),
};

/** `country`: the code pages the system names, tried before any guess. */
export const decode = (bytes: Uint8Array, country: readonly CodePage[] = []): string => {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  if (looksWide(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  return utf8(bytes) ?? byCodePage(bytes, country);
};

/** TextDecoder takes the mark itself away. */
const byMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? new TextDecoder('utf-8').decode(bytes) : undefined;
};

/** UTF-16 without a mark: line ends, blanks and digits have a zero beside them in every language. */
const looksWide = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const others = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  return others === 0 && zeros >= 2 && zeros * 10 >= sample.length;
};

const utf8 = (bytes: Uint8Array): string | undefined => strictly('utf-8', bytes);

const strictly = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const byCodePage = (bytes: Uint8Array, country: readonly CodePage[]): string => {
  for (const page of country) {
    const text = inPage(bytes, page);
    if (text !== undefined) return text;
  }
  return eastAsian(bytes) ?? western(bytes);
};

const inPage = (bytes: Uint8Array, page: CodePage): string | undefined => {
  const label = labels[page];
  if (label !== undefined) return strictly(label, bytes);
  const upper = upperHalves[page] ?? '';
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCodePoint(byte) : (upper[byte - 0x80] ?? '\ufffd')))
    .join('');
};

/**
 * Japanese and Chinese stand in runs of double bytes. A Western letter before an ASCII one can be
 * read as a double byte, too (`ü` and `r` in page 850 are one ideograph in page 936), but alone.
 */
const eastAsian = (bytes: Uint8Array): string | undefined => {
  const japanese = inRuns(strictly('shift_jis', bytes));
  // Half-width kana are what Chinese becomes when read as Japanese.
  const isJapanese = japanese !== undefined && !/[\uff61-\uff9f]/u.test(japanese);
  if (isJapanese && /[\u3041-\u30fe]/u.test(japanese)) return japanese;
  const chinese = isPairs(bytes) ? inRuns(strictly('gbk', bytes)) : undefined;
  return chinese ?? (isJapanese ? japanese : undefined);
};

const wide = /[\u3000-\u9fff\uff01-\uff5e]/gu;
const wideRuns = /[\u3000-\u9fff\uff01-\uff5e]{2,}/gu;

const inRuns = (text: string | undefined): string | undefined => {
  const all = text?.match(wide)?.length ?? 0;
  const together = (text?.match(wideRuns) ?? []).reduce((sum, run) => sum + run.length, 0);
  return together >= 2 && together >= all * 0.6 ? text : undefined;
};

/** The everyday ideographs of page 936 (GB 2312) have both bytes above 0xA0: such bytes come in pairs. */
const isPairs = (bytes: Uint8Array): boolean => {
  let run = 0;
  for (const byte of [...bytes, 0]) {
    if (byte > 0xa0) run += 1;
    else if (byte >= 0x80 || run % 2 === 1) return false;
    else run = 0;
  }
  return true;
};

/**
 * Letters stand below 0xA6 in the pages of the console, above 0xBF in 1252. 0xFF is the blank of the console
 * that does not break (French puts it into numbers), and hardly ever a letter of 1252; 0x92 is the
 * apostrophe of 1252, and hardly ever the Æ of the console.
 */
const western = (bytes: Uint8Array): string => {
  const low = bytes.filter(
    (byte) => byte === 0xff || (byte >= 0x80 && byte <= 0xa5 && byte !== 0x92),
  ).length;
  const high = bytes.filter((byte) => byte >= 0xc0 && byte < 0xff).length;
  return inPage(bytes, low >= high ? 850 : 1252) ?? '';
};

/** What the registry calls `OEMCP` and `ACP`; undefined for one we have no table of. */
export const toCodePage = (value: unknown): CodePage | undefined => {
  const number = Number(value);
  return ([437, 850, 932, 936, 949, 950, 1252] as const).find((page) => page === number);
};
