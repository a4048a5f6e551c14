import { expect, test } from 'vitest';

import { makeTokens } from './tokens.ts';

const altered = (token: Buffer): Buffer => {
  const other = Buffer.from(token);
  other.writeUInt8(other.readUInt8(3) ^ 1, 3);
  return other;
};

test.each([
  { when: 'the address it was given to', issued: '192.0.2.1', used: '192.0.2.1', isGood: true },
  {
    when: 'the same, mapped into IPv6',
    issued: '::ffff:192.0.2.1',
    used: '192.0.2.1',
    isGood: true,
  },
  {
    when: 'the same, written otherwise',
    issued: '2001:db8::1',
    used: '2001:DB8:0::1',
    isGood: true,
  },
  { when: 'the same, with an interface', issued: 'fe80::1%eth0', used: 'fe80::1', isGood: true },
  { when: 'a neighbour', issued: '192.0.2.1', used: '192.0.2.2', isGood: false },
])('a token from $when: $isGood', ({ issued, used, isGood }) => {
  const tokens = makeTokens(() => 0);
  expect(tokens.goodUntilMs(tokens.issue(issued), used) !== undefined).toBe(isGood);
});

test('an expiry cannot be moved, and a token dies with it', () => {
  let nowMs = 0;
  const tokens = makeTokens(() => nowMs);
  const token = tokens.issue('192.0.2.1');
  expect(tokens.goodUntilMs(altered(token), '192.0.2.1')).toBeUndefined();
  nowMs = 601_000;
  expect(tokens.goodUntilMs(token, '192.0.2.1')).toBeUndefined();
});

test('another reflector’s token is worth nothing', () => {
  const token = makeTokens(() => 0).issue('192.0.2.1');
  expect(makeTokens(() => 0).goodUntilMs(token, '192.0.2.1')).toBeUndefined();
  expect(makeTokens(() => 0).goodUntilMs(Buffer.alloc(3), '192.0.2.1')).toBeUndefined();
});
