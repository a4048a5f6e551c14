/**
 * What the kernel takes as the name of an interface (net/core/dev.c, dev_valid_name): up to 15
 * bytes, no slash, no colon, no blank, not `.` or `..`. Quotes, `$()`, a leading minus and
 * right-to-left marks are all possible, so a name is always behind `dev` or `=`.
 */
export const isInterfaceName = (name: string): boolean =>
  name !== '' &&
  name !== '.' &&
  name !== '..' &&
  Buffer.byteLength(name) < 16 &&
  !/[\s/:\0]/u.test(name);

export const objectionToInterface = (name: string): string | undefined =>
  isInterfaceName(name) ? undefined : 'no interface can have that name';
