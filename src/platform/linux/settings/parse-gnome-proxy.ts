import { wholeLines } from '../../text-lines.ts';

/** Text, number, switch or list of texts, as GVariant prints them. */
export const isVariant = (text: string): boolean =>
  /^(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\d{1,5}|true|false|(?:@as )?\[[^\n]*\])$/u.test(
    text,
  );

/**
 * `gsettings list-recursively`: `schema key GVariant` a line; keys that are not ours to change are left
 * out. Undefined as soon as one of ours cannot be read: a key left out would not be put back.
 */
export const parseGnomeProxy = (
  text: string,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, string> | undefined => {
  if (text !== '' && !text.endsWith('\n')) return undefined;
  const own = wholeLines(text).flatMap((line) => {
    const [, key = '', variant = ''] = /^(\S+ \S+) (.*)$/u.exec(line.trimEnd()) ?? [];
    return keys.has(key) ? [[key, variant] as const] : [];
  });
  const found = new Map(own);
  // GNOME keeps UTF-8 and nothing else: what is none was spoilt on its way here.
  const isRead = own.every(([, variant]) => isVariant(variant) && !variant.includes('\u{FFFD}'));
  return isRead && found.size === own.length ? found : undefined;
};
