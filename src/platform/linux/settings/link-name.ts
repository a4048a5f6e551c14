/** What a network interface of Linux may be called: 1 to 15 bytes without `/`, `:` or blanks (dev_valid_name in the kernel). */
export const linkNameObjection = (name: string): string | undefined => {
  const isName =
    name !== '' &&
    name !== '.' &&
    name !== '..' &&
    Buffer.byteLength(name) <= 15 &&
    !/[/:\s\0]/u.test(name);
  return isName ? undefined : 'no interface can have this name';
};
