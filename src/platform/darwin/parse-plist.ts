/**
 * Property lists as XML. `plutil -convert json` refuses dates and data, XML takes everything, so that
 * is what `plutil` is asked for. A small reader of our own: the format has nine elements, no
 * attributes that matter and no entities beyond XML's five. Dates and data stay text.
 */
export type Plist = string | number | boolean | readonly Plist[] | PlistDictionary;
export interface PlistDictionary {
  readonly [key: string]: Plist;
}

type Token =
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Deeper than any settings file; a hostile one must not fill the stack. */
const maxDepth = 64;

/** Undefined for anything that is not one whole property list. */
export const parsePlist = (text: string): Plist | undefined => {
  const start = text.indexOf('<plist');
  if (start === -1) return undefined;
  const tokens = tokensOf(text.slice(start));
  if (tokens[0]?.kind !== 'open' || tokens[0].name !== 'plist') return undefined;
  const reader = { tokens, at: 1 };
  const value = valueAt(reader, 0);
  skipBlank(reader);
  const end = tokens[reader.at];
  return end?.kind === 'close' && end.name === 'plist' ? value : undefined;
};

export const isDictionary = (value: Plist | undefined): value is PlistDictionary =>
  typeof value === 'object' && !Array.isArray(value);

const tokensOf = (text: string): readonly Token[] => {
  const pieces = text
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>|[^<]+/gu);
  return [...pieces].map(([all, close, name, empty]): Token => {
    if (name === undefined) return { kind: 'text', text: decoded(all) };
    return { kind: close === '/' ? 'close' : empty === '/' ? 'empty' : 'open', name };
  });
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/giu, (all, dec, hex, name) => {
    if (typeof name === 'string')
      return Object.hasOwn(entities, name) ? (entities[name] ?? all) : all;
    const code = typeof dec === 'string' ? Number(dec) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : all;
  });

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const skipBlank = (reader: Reader): void => {
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token?.kind !== 'text' || token.text.trim() !== '') return;
    reader.at += 1;
  }
};

const valueAt = (reader: Reader, depth: number): Plist | undefined => {
  skipBlank(reader);
  const token = reader.tokens[reader.at];
  if (token === undefined || token.kind === 'text' || token.kind === 'close') return undefined;
  reader.at += 1;
  if (token.kind === 'empty') return emptyValue(token.name);
  if (depth > maxDepth) return undefined;
  if (token.name === 'dict') return dictionaryAt(reader, depth);
  if (token.name === 'array') return arrayAt(reader, depth);
  const text = textUntil(reader, token.name);
  if (text === undefined) return undefined;
  if (token.name === 'integer' || token.name === 'real') {
    const number = Number(text);
    return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
  }
  return ['string', 'date', 'data'].includes(token.name) ? text : undefined;
};

const emptyValue = (name: string): Plist | undefined => {
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'dict') return {};
  if (name === 'array') return [];
  return name === 'string' || name === 'data' ? '' : undefined;
};

const textUntil = (reader: Reader, name: string): string | undefined => {
  let text = '';
  for (;;) {
    const token = reader.tokens[reader.at];
    reader.at += 1;
    if (token?.kind === 'close' && token.name === name) return text;
    if (token?.kind !== 'text') return undefined;
    text += token.text;
  }
};

const closes = (reader: Reader, name: string): boolean => {
  skipBlank(reader);
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'close' || token.name !== name) return false;
  reader.at += 1;
  return true;
};

const arrayAt = (reader: Reader, depth: number): Plist | undefined => {
  const items: Plist[] = [];
  while (!closes(reader, 'array')) {
    const item = valueAt(reader, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
};

const dictionaryAt = (reader: Reader, depth: number): Plist | undefined => {
  const pairs: [string, Plist][] = [];
  while (!closes(reader, 'dict')) {
    const open = reader.tokens[reader.at];
    if (open?.kind !== 'open' || open.name !== 'key') return undefined;
    reader.at += 1;
    const key = textUntil(reader, 'key');
    const value = valueAt(reader, depth + 1);
    if (key === undefined || value === undefined) return undefined;
    pairs.push([key, value]);
  }
  return Object.fromEntries(pairs);
};
