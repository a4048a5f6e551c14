import { expect, test } from 'vitest';

import { formatReflectorAddress, parseReflectorAddress } from './reflector-address.ts';

const print = 'ab'.repeat(32);

test.each([
  { text: 'https://r.test', reflector: { host: 'r.test', port: 443 } },
  { text: ' https://r.test/ ', reflector: { host: 'r.test', port: 443 } },
  { text: 'https://r.test:8443/?key=a%26b', reflector: { host: 'r.test', port: 8443, key: 'a&b' } },
  {
    text: `https://192.0.2.1#sha256=${print}`,
    reflector: { host: '192.0.2.1', port: 443, sha256: print },
  },
  {
    text: `https://[2001:db8::1]/#sha256=${print.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:')}`,
    reflector: { host: '2001:db8::1', port: 443, sha256: print },
  },
])('$text is read and written back', ({ text, reflector }) => {
  expect(parseReflectorAddress(text)).toEqual({ kind: 'reflector', reflector });
  expect(parseReflectorAddress(formatReflectorAddress(reflector))).toEqual({
    kind: 'reflector',
    reflector,
  });
});

test.each([
  { text: '', says: /is needed/ },
  { text: 'r.test', says: /not an address/ },
  { text: 'http://r.test', says: /begins with https/ },
  { text: 'https://', says: /not an address/ },
  { text: 'https://r.test:99999', says: /not an address/ },
  { text: 'https://me:pw@r.test', says: /user name/ },
  { text: 'https://r.test/path', says: /may follow the host/ },
  { text: 'https://r.test/?token=1', says: /unknown parameter "token"/ },
  { text: 'https://r.test/?key=', says: /key is empty/ },
  { text: 'https://r.test/#sha256=abc', says: /64 hexadecimal/ },
  { text: 'https://r.test/#whatever', says: /64 hexadecimal/ },
  { text: `https://${'a'.repeat(2000)}`, says: /too long/ },
])('"$text" is refused with the reason', ({ text, says }) => {
  expect(parseReflectorAddress(text)).toMatchObject({
    kind: 'problem',
    says: expect.stringMatching(says),
  });
});
