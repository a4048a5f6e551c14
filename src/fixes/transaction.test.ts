import { describe, expect, test } from 'vitest';

import { decodeLine, encodeLine, type JournalLine } from './journal-line.ts';
import { readTransaction } from './transaction.ts';

const at = '2026-11-23T12:00:00.000Z';

const begin: JournalLine = {
  kind: 'begin',
  id: '20261123T120000Z-0a1b2c3d',
  fix: 'some-fix',
  at,
  deadlineAt: '2026-11-23T12:02:00.000Z',
  bootId: 'boot-1',
  pid: 42,
  uid: 1000,
  changes: [
    { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 },
    { setting: 'dns.resolvconf', on: 'eth0.dhcp', before: null, after: 'nameserver 192.0.2.1\n' },
  ],
};
const intended: JournalLine = { kind: 'change', index: 0, state: 'intended', at };
const applied: JournalLine = { kind: 'change', index: 0, state: 'applied', at };
const keep: JournalLine = { kind: 'decision', decision: 'keep', at };
const putBack: JournalLine = { kind: 'decision', decision: 'put-back', at };
const reverted: JournalLine = { kind: 'closed', index: 0, state: 'reverted', at };
const end: JournalLine = { kind: 'end', at };
const takeBack: JournalLine = { kind: 'take-back', at };

const textOf = (...lines: readonly JournalLine[]): string => lines.map(encodeLine).join('');

const statusOf = (text: string): string => {
  const read = readTransaction(text);
  return read.kind === 'transaction' ? read.transaction.status : read.kind;
};

describe('a journal', () => {
  test.each([
    { when: 'only begun', lines: [begin], status: 'open' },
    { when: 'a change was intended', lines: [begin, intended], status: 'open' },
    {
      when: 'kept, although not yet wholly noted',
      lines: [begin, intended, applied, keep],
      status: 'kept',
    },
    { when: 'kept and ended', lines: [begin, intended, applied, keep, end], status: 'kept' },
    { when: 'to be put back', lines: [begin, intended, putBack], status: 'open' },
    { when: 'put back', lines: [begin, intended, putBack, reverted, end], status: 'over' },
    { when: 'the armed undo decided first', lines: [begin, putBack, keep, end], status: 'over' },
    { when: 'keeping came first', lines: [begin, keep, putBack, end], status: 'kept' },
    { when: 'to be taken back', lines: [begin, keep, end, takeBack], status: 'open' },
    { when: 'taken back', lines: [begin, keep, end, takeBack, reverted, end], status: 'over' },
  ])('is $status when $when', ({ lines, status }) => {
    expect(statusOf(textOf(...lines))).toBe(status);
  });

  test('cut off at any byte is what it was before the line that was cut', () => {
    const whole = textOf(begin, intended, applied);
    const next = encodeLine(keep);
    for (let length = 0; length < next.length - 1; length += 1) {
      expect(statusOf(whole + next.slice(0, length))).toBe('open');
    }
    // All but its line break: the next line will bring that, so it counts.
    expect(statusOf(whole + next.slice(0, -1))).toBe('kept');
    expect(statusOf(`${whole}${next.slice(0, -1)}\n${encodeLine(putBack)}`)).toBe('kept');
    expect(statusOf(`${whole}${next.slice(0, -5)}\n${encodeLine(putBack)}`)).toBe('open');
  });

  test('whose first line was cut off never began', () => {
    const first = encodeLine(begin);
    for (let length = 0; length < first.length - 1; length += 1) {
      expect(readTransaction(first.slice(0, length)).kind).toBe('never-begun');
    }
  });

  test('with a damaged line in the middle is put back, each setting looked at', () => {
    const damaged = `${textOf(begin)}${encodeLine(intended).replace('intended', 'intendex')}${textOf(putBack)}`;
    const read = readTransaction(damaged);
    expect(read).toMatchObject({
      kind: 'transaction',
      transaction: { status: 'open', changes: [{ isTouched: true }, { isTouched: true }] },
    });
  });

  test('knows what a change that went wrong has left behind', () => {
    const failed: JournalLine = { kind: 'change', index: 0, state: 'failed', at, found: 0 };
    const read = readTransaction(textOf(begin, intended, failed));
    expect(read).toMatchObject({
      transaction: { changes: [{ isTouched: true, found: { value: 0 } }, { isTouched: false }] },
    });
  });

  test.each([
    { when: 'somebody else’s text', text: 'hello\n' },
    { when: 'binary', text: '\u0000\u0001\uFFFD\n' },
    { when: 'JSON of another program', text: '{"kind":"begin"}\n' },
    { when: 'without its first line', text: textOf(intended, applied) },
    { when: 'with a changed value', text: textOf(begin).replace('1500', '9000') },
    {
      when: 'about a setting that does not exist',
      text: textOf(begin).replaceAll('link.mtu', 'link.mtx'),
    },
  ])('$when is not believed', ({ text }) => {
    expect(readTransaction(text).kind).toBe('unreadable');
  });
});

describe('a line', () => {
  test('comes back as it was written', () => {
    for (const line of [begin, intended, applied, keep, reverted, end, takeBack]) {
      expect(decodeLine(encodeLine(line).trimEnd())).toEqual({ kind: 'line', line });
    }
  });

  test.each([
    { when: 'its id could be a path', change: { ...begin, id: '../../etc/passwd' } },
    {
      when: 'its value has the wrong shape',
      change: {
        ...begin,
        changes: [{ setting: 'link.mtu', on: 'eth0', before: '1500', after: 1 }],
      },
    },
    {
      when: 'its setting is inherited, not listed',
      change: { ...begin, changes: [{ setting: 'constructor', on: '', before: 1, after: 1 }] },
    },
    { when: 'it has a field too many', change: { ...intended, also: 1 } },
    { when: 'its index is no index', change: { ...intended, index: 1e9 } },
  ])('is wrong when $when, although its checksum fits', ({ change }) => {
    expect(decodeLine(encodeLine(change as JournalLine).trimEnd()).kind).toBe('wrong');
  });
});
