/** A `%en0` behind a link-local address names the interface, and is no part of it. */
export const withoutScope = (address: string): string => address.replace(/%[^/\s]*/u, '');
