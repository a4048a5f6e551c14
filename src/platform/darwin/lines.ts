/** Lines of a program's output, without their ends: some tools print CR LF when a file had it. */
export const linesOf = (text: string): readonly string[] => text.split(/\r?\n/u);

/** A `%en0` behind a link-local address names the interface, and is no part of it. */
export const withoutScope = (address: string): string => address.replace(/%[^/\s]*/u, '');
