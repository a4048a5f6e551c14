/** Whole files under real obstacles: mounts, read-only file systems, immutable flags. */
import { describe, expect, test } from 'vitest';
import type { FileState } from '../../../model/change.ts';
import { canHaveRooms, inRoom } from './room.fixture.ts';

const file = (text: string, mode = 0o644): FileState => ({
  kind: 'file',
  base64: Buffer.from(text).toString('base64'),
  mode,
  uid: 0,
  gid: 0,
});

const read = { read: 'file.hosts', on: '/etc/hosts' };
const write = (value: FileState) => ({ write: 'file.hosts', on: '/etc/hosts', value });
const value = (state: FileState) => ({ kind: 'value', value: state });
const written = { kind: 'written' };
const show = { sh: 'stat -c "%a %U %i" /etc/hosts; cat /etc/hosts; ls -A /etc | grep linecheck' };

describe.skipIf(!canHaveRooms())('in a room of its own', { concurrent: true }, () => {
  test('the hosts file is replaced and comes back with its rights', async () => {
    const setup =
      'printf "127.0.0.1 localhost\\r\\n0.0.0.0 zoom.us" > /etc/hosts; chmod 640 /etc/hosts';
    const before = file('127.0.0.1 localhost\r\n0.0.0.0 zoom.us', 0o640);
    const answers = await inRoom(setup, [read, write(file('')), read, write(before), read]);
    expect(answers).toEqual([value(before), written, value(file('')), written, value(before)]);
  });

  test('a bind-mounted hosts file, as in a container, is written in place', async () => {
    const setup = `printf 'old and longer\\n' > /run/theirs; touch /etc/hosts
      mount --bind /run/theirs /etc/hosts`;
    const orders = [read, write(file('new\n')), show, write(file('old and longer\n')), show, read];
    const [before, done, during, undone, after, again] = await inRoom(setup, orders);
    expect([before, done, undone, again]).toEqual([
      value(file('old and longer\n')),
      written,
      written,
      before,
    ]);
    expect(during).toMatch(/^644 root \d+\nnew\n$/u);
    expect(after).toMatch(/^644 root \d+\nold and longer\n$/u);
    // The very same file: what is mounted elsewhere sees it too.
    expect(String(after).split('\n')[0]).toBe(String(during).split('\n')[0]);
  });

  test('a read-only file system refuses and says so', async () => {
    const setup = 'mount --bind /etc /etc; mount -o remount,bind,ro /etc';
    const why = expect.stringContaining('read-only');
    expect(await inRoom(setup, [read, write(file('x')), read])).toEqual([
      value(file('127.0.0.1 localhost\n')),
      { kind: 'refused', why },
      value(file('127.0.0.1 localhost\n')),
    ]);
  });

  test('resolv.conf that is a link into a program’s folder is a link again afterwards', async () => {
    const setup = `mkdir -p /run/systemd/resolve; echo 'nameserver 127.0.0.53' > /run/systemd/resolve/stub-resolv.conf
      ln -s ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`;
    const on = '/etc/resolv.conf';
    const link: FileState = { kind: 'link', target: '../run/systemd/resolve/stub-resolv.conf' };
    const answers = await inRoom(setup, [
      { read: 'file.resolv-conf', on },
      { write: 'file.resolv-conf', on, value: file('nameserver 9.9.9.9\n') },
      { sh: 'cat /etc/resolv.conf /run/systemd/resolve/stub-resolv.conf' },
      { write: 'file.resolv-conf', on, value: link },
      { sh: 'readlink /etc/resolv.conf; cat /etc/resolv.conf' },
    ]);
    expect(answers).toEqual([
      value(link),
      written,
      'nameserver 9.9.9.9\nnameserver 127.0.0.53\n',
      written,
      '../run/systemd/resolve/stub-resolv.conf\nnameserver 127.0.0.53\n',
    ]);
  });

  test('other files are not touched whatever is asked', async () => {
    const orders = ['/etc/passwd', '/etc/hosts/../passwd', '-', '$(touch /etc/x)'].map((on) => ({
      write: 'file.hosts',
      on,
      value: file(''),
    }));
    const answers = await inRoom('', [
      ...orders,
      { sh: 'ls /etc/x; test -s /etc/passwd && echo safe' },
    ]);
    expect(answers.slice(0, 4)).toEqual(
      answers.slice(0, 4).map(() => ({ objection: expect.stringContaining('none of the files') })),
    );
    expect(answers[4]).toContain('safe');
  });
});
