import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { filesUnder } from '../files.ts';
import { clientReader } from './client.ts';
import { captured, ended, recording, waiting } from './recording.fixture.ts';
import type { Answer } from './recording.fixture.ts';

const question = { profile: zoom, ...waiting };
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mac-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const write = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text, { mode });
};
const mac = (answers: Readonly<Record<string, Answer>>) =>
  recording(answers, { files: filesUnder(root) });

const info = (program: string) =>
  `<plist version="1.0"><dict><key>CFBundleVersion</key><string>6.6.11.67000</string><key>CFBundleExecutable</key><string>${program}</string></dict></plist>`;

describe('the client', () => {
  const app = '/Applications/zoom.us.app';
  const noQuarantine = ended('', 1, `xattr: ${app}: No such xattr: com.apple.quarantine\n`);

  test('is whole, running, and talks to somebody', async () => {
    write(`${app}/Contents/Info.plist`, 'x');
    write(`${app}/Contents/MacOS/zoom.us`, 'x', 0o755);
    const { host, ran } = mac({
      '/usr/bin/plutil': info('zoom.us'),
      '/usr/bin/xattr': noQuarantine,
      '/bin/ps': captured('ps'),
      '/usr/bin/nettop': captured('nettop-peers'),
    });
    expect(await clientReader(host)(question)).toMatchObject({
      value: {
        installs: [{ path: app, from: 'app', version: '6.6.11.67000', problems: [] }],
        isRunning: true,
        peers: [{ ip: '170.114.52.2' }, { ip: '170.114.10.7', transport: 'udp' }, {}],
      },
    });
    const plist = `${app}/Contents/Info.plist`;
    expect(ran).toContainEqual(['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', '--', plist]);
    expect(ran).toContainEqual(['/usr/bin/xattr', '-p', 'com.apple.quarantine', app]);
    const nettop = ['/usr/bin/nettop', '-n', '-x', '-L', '1', '-m', 'udp', '-p', '512'];
    expect(ran).toContainEqual(nettop);
  });

  test.each([
    {
      when: 'the program is missing',
      program: 'zoom.us',
      mode: 0,
      problems: [`missing:${app}/Contents/MacOS/zoom.us`],
    },
    {
      when: 'the program may not run',
      program: 'zoom.us',
      mode: 0o644,
      problems: [`not-executable:${app}/Contents/MacOS/zoom.us`],
    },
    { when: 'the bundle names no program', program: '../../x', mode: 0, problems: ['partial'] },
    {
      when: 'nobody confirmed it',
      program: 'zoom.us',
      mode: 0o755,
      quarantine: '0083;65a1b2c3;Safari;ID\n',
      problems: [`quarantined:${app}`],
    },
    {
      when: 'the person confirmed it',
      program: 'zoom.us',
      mode: 0o755,
      quarantine: '00c3;65a1b2c3;Safari;ID\n',
      problems: [],
    },
  ])('its trouble is told: $when', async ({ program, mode, quarantine, problems }) => {
    write(`${app}/Contents/Info.plist`, 'x');
    if (mode > 0) write(`${app}/Contents/MacOS/zoom.us`, 'x', mode);
    const { host } = mac({
      '/usr/bin/plutil': info(program),
      '/usr/bin/xattr': quarantine ?? noQuarantine,
      '/bin/ps': ' 1 0.0 1 /sbin/launchd\n',
    });
    const outcome = await clientReader(host)(question);
    expect(outcome.kind === 'measured' && outcome.value.installs[0]?.problems).toEqual(problems);
  });

  test('what an organisation manages is told with its place', async () => {
    const path = '/Library/Managed Preferences/us.zoom.config.plist';
    write(path, 'x');
    const { host } = mac({
      '/usr/bin/plutil':
        '<plist version="1.0"><dict><key>DisableVideoOverProxy</key><true/><key>Other</key><true/></dict></plist>',
    });
    const outcome = await clientReader(host)(question);
    expect(outcome.kind === 'measured' && outcome.value.policies).toEqual([
      { key: 'DisableVideoOverProxy', value: 'true', source: path },
    ]);
  });
});
