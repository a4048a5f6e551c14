/**
 * JSON as it may go to a terminal or an editor: what would steer the one or reorder a line in the other
 * stands as its code. To whatever parses it, it is the same.
 */
export const jsonText = (value: unknown, indent = 0): string =>
  // Below U+0020 JSON itself writes codes; the line ends that are left are those of the indentation.
  JSON.stringify(value, null, indent).replaceAll(
    /[\u007F-\u009F\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    inUnits,
  );

/** As JSON writes it, for characters beyond the first plane as two. */
export const inUnits = (character: string): string =>
  [...Array(character.length).keys()]
    .map((at) => String.raw`\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

/** Indented, because people open it in an editor; ends with a newline. */
export const asJson = (value: object): string => `${jsonText(value, 2)}\n`;
