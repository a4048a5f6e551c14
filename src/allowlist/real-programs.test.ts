/** What can be checked here is checked by the program that will read it, in namespaces of their own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import type { ServiceProfile } from '../model/profile.ts';
import { runPac } from '../probes/pac-engine.ts';
import type { PacReport } from '../probes/pac-task.ts';
import { listOf, profiles } from './list.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'linecheck-allowlist-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string): boolean =>
  ['/usr/sbin', '/sbin', '/usr/bin', '/bin'].some((place) => existsSync(`${place}/${program}`));

const canBeApart = ((): boolean => {
  try {
    execFileSync('unshare', ['-Urnm', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const whyNot = (program: string): string =>
  !canBeApart ? ' (skipped: no namespaces here)' : has(program) ? '' : ` (skipped: no ${program})`;

/** Its own network, mounts and root; the file is `$1`. */
const apart = (script: string, text: string) => {
  const file = join(folder, 'list');
  writeFileSync(file, text);
  const setup = 'ip link set lo up; mount -t tmpfs none /run; ';
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['-Urnm', 'sh', '-c', setup + script, 'sh', file],
    { encoding: 'utf8', env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` } },
  );
  return { status, output: `${stdout}${stderr}` };
};

const each = profiles.map((profile) => ({ service: profile.id, profile }));

describe.skipIf(!canBeApart || !has('nft'))(`nft${whyNot('nft')}`, () => {
  test.each(
    each.flatMap((one) =>
      (['firewall', 'split-tunnel'] as const).map((about) => ({ ...one, about })),
    ),
  )('takes the $about list of $service, and takes it again', ({ profile, about }) => {
    const { text } = listOf(profile, 'nftables', about);
    const script =
      'set -e; nft -c -f "$1"; nft -f "$1"; nft list ruleset > /run/one; nft -f "$1"; nft list ruleset | cmp - /run/one';
    expect(apart(script, text)).toEqual({ status: 0, output: '' });
  });

  test('keeps nothing of an older list', () => {
    const { text } = listOf(zoom, 'nftables');
    const older = text.replace('  3.7.35.0/25,', '  198.51.100.0/24,');
    const script =
      'nft -f "$1"; nft get element inet filter lc_zoom_media_udp_4 "{ 198.51.100.1 }"';
    expect(apart(script, older).status).toBe(0);
    expect(apart(script, `${older}${text}`).output).toContain('No such file');
  });

  test('lets media through a chain that drops the rest, and no other port', () => {
    const { text } = listOf(zoom, 'nftables');
    const verdicts = `set -e; nft -f "$1"
      nft add chain inet filter out '{ type filter hook output priority 0; policy drop; }'
      nft insert rule inet filter out jump lc_zoom
      ip link add wan type veth peer name far; ip link set wan up; ip link set far up; ip addr add 192.0.2.1/24 dev wan; ip route add default dev wan
      python3 - <<'END'
import socket
for kind, port in ((socket.SOCK_DGRAM, 8801), (socket.SOCK_DGRAM, 8810), (socket.SOCK_DGRAM, 8811), (socket.SOCK_DGRAM, 53)):
    it = socket.socket(socket.AF_INET, kind)
    try:
        it.sendto(b'x', ('144.195.1.1', port)); print(port, 'out')
    except PermissionError: print(port, 'dropped')
END`;
    expect(apart(verdicts, text).output).toBe('8801 out\n8810 out\n8811 dropped\n53 dropped\n');
  });
});

const zoom = profiles.find(({ id }) => id === 'zoom') ?? profiles[0]!;

describe.skipIf(!canBeApart || !has('squid'))(`squid${whyNot('squid')}`, () => {
  test.each(
    each.flatMap((one) =>
      (['firewall', 'no-inspection'] as const).map((about) => ({ ...one, about })),
    ),
  )('takes the $about list of $service without a warning', ({ profile, about }) => {
    const { text } = listOf(profile, 'squid', about);
    const whole = `acl localnet src 10.0.0.0/8\n${text}http_access deny all\nhttp_port 3128\n`;
    const { status, output } = apart('squid -k parse -f "$1"', whole);
    expect(status).toBe(0);
    expect(
      output.split('\n').filter((line) => /WARNING|ERROR|FATAL|unrecognized/iu.test(line)),
    ).toEqual([]);
  });
});

describe.skipIf(!canBeApart || !has('ufw'))(`ufw${whyNot('ufw')}`, () => {
  // One call of ufw takes a third of a second: the two services with the fewest ranges, both families.
  test.each(each.filter(({ service }) => service === 'meet' || service === 'teams'))(
    'takes every rule of $service',
    ({ profile }) => {
      const { text } = listOf(profile, 'ufw');
      const dry = text.replaceAll(/^ufw /gmu, 'ufw --dry-run ');
      const wanted = text.match(/^ufw /gmu)?.length ?? 0;
      const { status, output } = apart(
        'cp -r /etc/ufw /run/ufw && mount --bind /run/ufw /etc/ufw; sh "$1"',
        dry,
      );
      expect(output.match(/Rules? (?:added|updated)/giu) ?? []).toHaveLength(wanted);
      expect(status).toBe(0);
    },
  );
});

const goes = async (profile: ServiceProfile, hosts: readonly string[]) => {
  const answers: string[] = [];
  const tell = (report: PacReport): void => {
    if (report.kind === 'answer') answers.push(report.says);
    if (report.kind === 'failed') answers.push(report.message);
  };
  const { text } = listOf(profile, 'pac');
  await runPac({
    text,
    urls: hosts.map((host) => `https://${host}/`),
    // It must not ask: a lookup for every page is what it is written to avoid.
    resolve: () => Promise.reject(new Error('it looks names up')),
    tell,
  });
  return answers;
};

describe('the proxy configuration file', () => {
  test.each(each)('sends every host of $service DIRECT', async ({ profile }) => {
    const hosts = profile.hosts.map(({ name }) => name);
    expect(await goes(profile, hosts)).toEqual(hosts.map(() => 'DIRECT'));
  });

  test.each([
    { when: 'two labels below', host: 'zoomsjccv154mmr.sjc.zoom.us', is: 'DIRECT' },
    { when: 'in capitals', host: 'ZOOM.US', is: 'DIRECT' },
    { when: 'with a dot at the end', host: 'us04web.zoom.us.', is: 'DIRECT' },
    { when: 'an address in a range', host: '144.195.1.1', is: 'DIRECT' },
    { when: 'an address in none', host: '192.0.2.1', is: 'PROXY proxy.example.invalid:8080' },
    { when: 'another site', host: 'www.example.org', is: 'PROXY proxy.example.invalid:8080' },
    { when: 'a name that ends alike', host: 'notzoom.us', is: 'PROXY proxy.example.invalid:8080' },
    {
      when: 'the name as a label',
      host: 'zoom.us.example.org',
      is: 'PROXY proxy.example.invalid:8080',
    },
  ])('answers for a host $when', async ({ host, is }) => {
    expect(await goes(zoom, [host])).toEqual([is]);
  });
});
