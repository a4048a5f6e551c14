/**
 * A real browser, a real resolver, real strangers, in a network namespace of their own. Skipped where
 * there is no Chromium or no namespace can be made.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, test } from 'vitest';

const child = fileURLToPath(new URL('stranger.fixture.ts', import.meta.url));

const canTry = (): boolean => {
  try {
    execFileSync('unshare', ['-Urnm', 'sh', '-c', 'command -v dnsmasq'], { stdio: 'ignore' });
    return existsSync('/usr/bin/chromium');
  } catch {
    return false;
  }
};

interface Got {
  readonly welcome: number;
  readonly title: string;
  readonly rebinding: Readonly<Record<string, string>>;
  readonly crossSite: Readonly<Record<string, string>>;
  readonly framed: readonly string[];
  readonly bodies: readonly unknown[];
  readonly faults: number;
}

const script = `
  ip link set lo up
  echo 'nameserver 127.0.0.53' > "$1/resolv.conf"
  mount --bind "$1/resolv.conf" /etc/resolv.conf
  echo 'hosts: dns' > "$1/nsswitch.conf"
  mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf
  exec "${process.execPath}" --import tsx "${child}"
`;

const met = (folder: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    execFile(
      'unshare',
      ['-Urnm', 'sh', '-ec', script, 'sh', folder],
      { timeout: 55_000 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stderr}`));
        else resolve(JSON.parse(stdout));
      },
    );
  });

describe.skipIf(!canTry())('a browser that has the page open', () => {
  let got: Got;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linecheck-strangers-'));
    try {
      got = await met(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('is let in itself', () => {
    expect(got.welcome).toBe(200);
  });

  test('gives nothing to a name that was pointed at the server (DNS rebinding)', () => {
    // It is the stranger's page, and what it sends does arrive: each answer is "not for that name".
    expect(got.title).toBe('stranger');
    const { page, session, post } = got.rebinding;
    for (const reply of [page, session, post]) expect(reply).toBe('421 wrong host');
    expect(got.rebinding).toMatchObject({ image: 'blocked', script: 'blocked', events: 'blocked' });
  });

  test('gives nothing to another site', () => {
    const { form: _form, blind, simple, ...readable } = got.crossSite;
    expect(new Set(Object.values(readable))).toEqual(new Set(['blocked']));
    // What may be sent blindly comes back unreadable.
    for (const reply of [blind, simple])
      expect(reply?.replace('0 ', '')).toMatch(/^(?:blocked)?$/u);
  });

  test('is made to do nothing, by whatever way', () => {
    expect(got.bodies).toEqual([]);
    expect(got.faults).toBe(0);
  });

  test('shows the page in nobody else’s frame', () => {
    expect(got.framed).toHaveLength(2);
    expect(got.framed.join(' ')).not.toContain('doctype html&gt;page');
    expect(got.framed.some((content) => content.includes('page</body>'))).toBe(false);
  });
});
