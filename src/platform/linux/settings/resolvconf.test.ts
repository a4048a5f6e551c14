/** The record against the real programs of that name, Debian's and openresolv. */
import { describe, expect, test } from 'vitest';
import { fakeHost } from '../../host.fixture.ts';
import { canHaveRooms, hasUnpacked, inRoom, withPackages } from './room.fixture.ts';
import { resolvconfRecord } from './resolvconf.ts';

const on = 'lo.linecheck';
const ours = 'nameserver 9.9.9.9\n';
const read = { read: 'dns.resolvconf', on };
const show = { sh: 'cat /etc/resolv.conf; ls -A /run/resolvconf/interface*' };

const kinds = [
  {
    name: 'Debian’s resolvconf',
    program: 'resolvconf',
    // A hook that fails, as unbound's does where unbound is not running, must not count as our failure.
    setup: `mkdir -p /run/resolvconf/interface /etc/resolvconf/update.d
      printf '#!/bin/sh\\nexit 1\\n' > /etc/resolvconf/update.d/unbound; chmod 755 /etc/resolvconf/update.d/unbound; ln -s ../run/resolvconf/resolv.conf /etc/resolv.conf
      resolvconf --enable-updates || true
      printf 'nameserver 192.168.1.1\\nsearch home.lan\\n' | resolvconf -a eth0.dhclient || true`,
  },
  {
    name: 'openresolv',
    program: 'openresolv',
    setup: `printf 'nameserver 192.168.1.1\\nsearch home.lan\\n' | resolvconf -a eth0.dhclient`,
  },
];

describe.skipIf(!canHaveRooms())('in a room of its own', { concurrent: true }, () => {
  test.each(kinds.filter(({ program }) => hasUnpacked(program)))(
    '$name puts our servers first and forgets them without a trace',
    async ({ program, setup }) => {
      const [none, before, done, read1, during, undone, read2, after, again] = await inRoom(
        `${withPackages(program)}\n${setup}`,
        [
          read,
          show,
          { write: 'dns.resolvconf', on, value: ours },
          read,
          show,
          { write: 'dns.resolvconf', on, value: null },
          read,
          show,
          { write: 'dns.resolvconf', on, value: null },
        ],
      );
      expect([none, done, undone, again]).toEqual([
        { kind: 'value', value: null },
        ...[1, 2, 3].map(() => ({ kind: 'written' })),
      ]);
      expect(read1).toEqual({ kind: 'value', value: ours });
      expect(read2).toEqual({ kind: 'value', value: null });
      expect(String(during)).toMatch(/nameserver 9\.9\.9\.9\nnameserver 192\.168\.1\.1/u);
      expect(String(during)).toContain('search home.lan');
      expect(after).toBe(before);
    },
  );

  test('where resolvconf keeps nothing, nothing is done', async () => {
    const [reading, writing] = await inRoom("echo 'nameserver 10.0.0.1' > /etc/resolv.conf", [
      read,
      { write: 'dns.resolvconf', on, value: ours },
    ]);
    expect(reading).toMatchObject({ kind: 'unknown' });
    expect(writing).toMatchObject({ kind: 'refused' });
  });
});

test.each([
  { when: 'it is another’s record', name: 'eth0.dhclient', text: ours },
  { when: 'the name would be an option', name: '-u', text: null },
  { when: 'the text says more than servers', name: on, text: 'nameserver 1.1.1.1\n$(id)\n' },
  {
    when: 'a line is hidden behind a carriage return',
    name: on,
    text: 'nameserver 1.1.1.1\rnameserver x',
  },
])('a record is not written when $when', ({ name, text }) => {
  expect(resolvconfRecord(fakeHost()).objection(name, text)).toBeTypeOf('string');
  expect(resolvconfRecord(fakeHost()).objection(on, ours)).toBeUndefined();
});
