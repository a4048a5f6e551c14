/** The armed undo of macOS against a recording executor: the exact job, programs, arguments and order. */
import { describe, expect, test } from 'vitest';

import { failedWith, recordingHost } from '../recording-host.fixture.ts';
import { darwinDeadMan } from './dead-man.ts';

const signal = new AbortController().signal;
const id = '20261123T080000Z-abcdef01';
const name = `linecheck-undo-${id}`;
const order = {
  id,
  undo: [
    '/usr/local/bin/node',
    '/Users/a & <b>/it\'s "$(x)" \u202e/main.js',
    'undo',
    '--armed',
    id,
  ],
  afterSeconds: 120,
  survivesRestart: true,
  signal,
};
const daemon = `/Library/LaunchDaemons/${name}.plist`;
const agent = `/home/me/Library/LaunchAgents/${name}.plist`;

const isRemote = (_: string, args: readonly string[]) =>
  args.includes('gui/501')
    ? failedWith(125, 'Domain does not support specified action')
    : failedWith(0);

describe('the armed undo on macOS', () => {
  test('is the system’s job for an administrator', async () => {
    const { host, placed, seen, files } = recordingHost({ userId: 0 });
    const armed = await darwinDeadMan(host, placed).arm(order);
    expect(armed).toEqual({ kind: 'armed', by: [expect.stringContaining(daemon)] });
    expect(seen).toEqual([
      ['/bin/launchctl', 'bootout', `system/${name}`],
      ['put', daemon],
      ['/bin/launchctl', 'bootstrap', 'system', daemon],
    ]);
    expect(files.get(daemon)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${name}</string>
  <key>ProgramArguments</key>
  <array>
    <string>/usr/local/bin/node</string>
    <string>/Users/a &amp; &lt;b&gt;/it's "$(x)" \u202e/main.js</string>
    <string>undo</string>
    <string>--armed</string>
    <string>${id}</string>
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>StartInterval</key>
  <integer>60</integer>
  <key>AbandonProcessGroup</key>
  <true/>
</dict>
</plist>
`);
  });

  test('is the person’s own job for their settings, at the screen or over SSH', async () => {
    const { host, placed, seen } = recordingHost({ userId: 501 }, isRemote);
    expect(await darwinDeadMan(host, placed).arm(order)).toMatchObject({ kind: 'armed' });
    expect(seen.slice(2)).toEqual([
      ['put', agent],
      ['/bin/launchctl', 'bootstrap', 'gui/501', agent],
      ['/bin/launchctl', 'bootstrap', 'user/501', agent],
    ]);
  });

  test('leaves nothing when launchd does not take it', async () => {
    const { host, placed, files } = recordingHost({ userId: 0 }, () => failedWith(5));
    expect(await darwinDeadMan(host, placed).arm(order)).toMatchObject({ kind: 'impossible' });
    expect(files.size).toBe(0);
  });

  test('is taken away file first, so that a kill in between leaves no job for the next start', async () => {
    const { host, placed, seen, files } = recordingHost({ userId: 0 });
    files.set(daemon, '');
    await darwinDeadMan(host, placed).disarm(id, signal);
    expect(seen).toEqual([
      ['remove', daemon],
      ['/bin/launchctl', 'bootout', `system/${name}`],
    ]);
  });

  test('does not end itself before it has finished, when it is the job', async () => {
    const environment = { XPC_SERVICE_NAME: name };
    const { host, placed, seen } = recordingHost({ userId: 0, environment });
    await darwinDeadMan(host, placed).disarm(id, signal);
    expect(seen).toEqual([
      ['/bin/sh', '-c', expect.stringContaining('sleep 5'), 'sh', `system/${name}`],
    ]);
  });

  test.each([
    { when: 'the id is a path', over: { id: '../x' } },
    { when: 'a word cannot stand in XML', over: { undo: ['/bin/a\u0007b'] } },
  ])('arms nothing when $when', async ({ over }) => {
    const { host, placed, seen } = recordingHost({ userId: 0 });
    expect(await darwinDeadMan(host, placed).arm({ ...order, ...over })).toMatchObject({
      kind: 'impossible',
    });
    expect(seen).toEqual([]);
  });
});
