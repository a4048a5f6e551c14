import { expect, test } from 'vitest';

import { isAdmitted, issueTicket } from './access.ts';

const secret = 'a'.repeat(32);
const nowMs = 1_000_000;
const anyone = issueTicket(secret, { expiresMs: nowMs + 5000 });
const office = issueTicket(secret, { expiresMs: nowMs + 5000, prefix: '192.0.2.0/24' });
const six = issueTicket(secret, { expiresMs: nowMs + 5000, prefix: '2001:DB8::/32' });
const later = `9${anyone}`;

test.each([
  { when: 'nothing is asked for', access: {}, query: '', isIn: true },
  { when: 'the key is right', access: { key: 'x y' }, query: 'key=x+y', isIn: true },
  { when: 'the key is wrong', access: { key: 'x' }, query: 'key=xx', isIn: false },
  { when: 'the key is missing', access: { key: 'x' }, query: '', isIn: false },
  { when: 'the key is empty', access: { key: 'x' }, query: 'key=', isIn: false },
  {
    when: 'the second of two keys is right',
    access: { key: 'x' },
    query: 'key=y&key=x',
    isIn: false,
  },
  {
    when: 'a ticket is good',
    access: { ticketSecret: secret },
    query: `ticket=${anyone}`,
    isIn: true,
  },
  {
    when: 'it is given as key',
    access: { ticketSecret: secret },
    query: `key=${anyone}`,
    isIn: true,
  },
  {
    when: 'key or ticket will do',
    access: { ticketSecret: secret, key: 'k' },
    query: 'key=k',
    isIn: true,
  },
  {
    when: 'the ticket has expired',
    access: { ticketSecret: secret },
    query: `key=${anyone}`,
    atMs: nowMs + 5001,
    isIn: false,
  },
  {
    when: 'its expiry was moved',
    access: { ticketSecret: secret },
    query: `key=${later}`,
    isIn: false,
  },
  {
    when: 'another secret signed it',
    access: { ticketSecret: 'b'.repeat(32) },
    query: `key=${anyone}`,
    isIn: false,
  },
  {
    when: 'it comes from its range',
    access: { ticketSecret: secret },
    query: `key=${office}`,
    isIn: true,
  },
  {
    when: 'it comes from elsewhere',
    access: { ticketSecret: secret },
    query: `key=${office}`,
    ip: '192.0.3.1',
    isIn: false,
  },
  {
    when: 'it comes from its range, mapped',
    access: { ticketSecret: secret },
    query: `key=${office}`,
    ip: '::ffff:192.0.2.9',
    isIn: true,
  },
  {
    when: 'IPv6 is in its range',
    access: { ticketSecret: secret },
    query: `key=${six}`,
    ip: '2001:db8::7',
    isIn: true,
  },
  {
    when: 'its range is IPv6 and the caller is not',
    access: { ticketSecret: secret },
    query: `key=${six}`,
    isIn: false,
  },
  {
    when: 'its range was widened',
    access: { ticketSecret: secret },
    query: `key=${office.replace('/24', '/0')}`,
    isIn: false,
  },
  {
    when: 'it is garbage',
    access: { ticketSecret: secret },
    query: `key=${'1..'.repeat(5000)}`,
    isIn: false,
  },
])('when $when: admitted $isIn', ({ access, query, isIn, ip = '192.0.2.1', atMs = nowMs }) => {
  expect(isAdmitted(access, new URLSearchParams(query), ip, atMs)).toBe(isIn);
});

test('a ticket for a range that is none is not issued', () => {
  expect(() => issueTicket(secret, { expiresMs: nowMs, prefix: '192.0.2.0' })).toThrow(/CIDR/i);
});
