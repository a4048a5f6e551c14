/**
 * Lines of a program's output, without their ends: some tools print CR LF when a file had it. A last
 * line without its end was never said to the end: half of `en10` is another interface.
 */
export const linesOf = (text: string): readonly string[] => text.split(/\r?\n/u).slice(0, -1);

/** A `%en0` behind a link-local address names the interface, and is no part of it. */
export const withoutScope = (address: string): string => address.replace(/%[^/\s]*/u, '');
