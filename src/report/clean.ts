/**
 * Text from the wire and from other programs must not steer a terminal or reorder a
 * line: control characters, bidirectional overrides, invisible formatting and lone
 * surrogates are shown as their code instead of being sent.
 */
const steering = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

export const clean = (text: string): string =>
  text
    .replaceAll(/[\t\r\n]+/gu, ' ')
    .replaceAll(
      steering,
      (character) =>
        `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );

/** The same for a text of several lines. */
export const cleanLines = (text: string): string => text.split('\n').map(clean).join('\n');

/** Cut to a width, with a mark that something is missing. */
export const shorten = (text: string, width: number): string =>
  // The cut must not leave half a character behind.
  text.length <= width ? text : `${text.slice(0, width - 1).replace(/\p{Cs}$/u, '')}…`;
