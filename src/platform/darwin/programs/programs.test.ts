import { describe, expect, test } from 'vitest';
import { captured, ended, recording, waiting } from '../recording.fixture.ts';
import { fetchThrough } from './fetch-through.ts';
import { isHeldByPrivacy } from './local-network.ts';
import { ping } from './ping.ts';
import { trace } from './trace.ts';

const { signal } = waiting;

describe('ping', () => {
  const question = { count: 3, intervalMs: 50, waitMs: 800, signal };
  test.each([
    {
      when: 'plain',
      extra: { ip: '192.168.1.1' },
      command: ['/sbin/ping', '-n', '-c', '3', '-i', '0.100', '-W', '800', '192.168.1.1'],
    },
    {
      when: 'of a size, bound to an interface',
      extra: { ip: '9.9.9.9', bytes: 1500, device: 'en0' },
      command: [
        '/sbin/ping',
        '-n',
        '-c',
        '3',
        '-i',
        '0.100',
        '-W',
        '800',
        '-D',
        '-s',
        '1472',
        '-b',
        'en0',
        '9.9.9.9',
      ],
    },
    {
      when: 'of IPv6',
      extra: { ip: '2001:db8::1', bytes: 1500, device: 'en0' },
      command: [
        '/sbin/ping6',
        '-n',
        '-c',
        '3',
        '-i',
        '0.100',
        '-D',
        '-s',
        '1452',
        '-B',
        'en0',
        '2001:db8::1',
      ],
    },
  ])('asks as macOS wants it: $when', async ({ extra, command }) => {
    const { host, ran } = recording({ [command[0] ?? '']: captured('ping') });
    const outcome = await ping(host)({ ...question, ...extra });
    expect(ran).toEqual([command]);
    expect(outcome).toEqual({ kind: 'measured', value: { sent: 3, rttMs: [2.345, 11.9] } });
  });

  test.each([
    {
      when: 'nobody answers',
      answer: ended(
        'PING x (x): 56 data bytes\n\n--- x ping statistics ---\n3 packets transmitted, 0 packets received, 100.0% packet loss\n',
        2,
      ),
      kind: 'measured',
    },
    {
      when: 'the kernel has no way',
      answer: ended(
        'PING x (x): 56 data bytes\nRequest timeout for icmp_seq 0\n',
        2,
        'ping: sendto: No route to host\n',
      ),
      kind: 'failed',
    },
    {
      when: 'a filter of this Mac says no',
      answer: ended(
        'PING x (x): 56 data bytes\nRequest timeout for icmp_seq 0\n',
        2,
        'ping: sendto: Operation not permitted\n',
      ),
      kind: 'failed',
    },
    {
      when: 'the packet is too long for the link',
      answer: ended(
        'PING x (x): 1972 data bytes\nRequest timeout for icmp_seq 0\n',
        2,
        'ping: sendto: Message too long\n',
      ),
      kind: 'measured',
    },
    {
      when: 'it is stopped before it said anything',
      answer: { kind: 'late' as const, stdout: '', stderr: '' },
      kind: 'skipped',
    },
    {
      when: 'it does not know an option',
      answer: ended('', 64, 'ping: invalid option -- Q\n'),
      kind: 'skipped',
    },
  ])('is $kind when $when', async ({ answer, kind }) => {
    const { host } = recording({ '/sbin/ping': answer });
    expect((await ping(host)({ ...question, ip: '10.9.9.9' })).kind).toBe(kind);
  });

  test('what is no address is not pinged', async () => {
    const { host, ran } = recording();
    expect((await ping(host)({ ...question, ip: '-f $(id)' })).kind).toBe('skipped');
    expect(ran).toEqual([]);
  });
});

test.each([
  { ip: '9.9.9.9', program: '/usr/sbin/traceroute' },
  { ip: '2001:db8::1', program: '/usr/sbin/traceroute6' },
])('the path to $ip', async ({ ip, program }) => {
  const { host, ran } = recording({
    [program]: {
      kind: 'late',
      stdout: ` 1  192.168.1.1  1.234 ms\n 2  *\n 3  ${ip}  9.9 ms !X\n 4  10.`,
      stderr: `traceroute to ${ip}, 64 hops max\n`,
    },
  });
  const outcome = await trace(host)({ ip, maxHops: 20, signal });
  expect(ran).toEqual([[program, '-n', '-q', '1', '-w', '1', '-m', '20', ip]]);
  expect(outcome).toMatchObject({
    value: {
      isReached: true,
      hops: [{ ttl: 1 }, { ttl: 2 }, { ttl: 3, refusal: 'admin-prohibited' }],
    },
  });
});

test('one page past a tunnel, by Apple’s own curl', async () => {
  const { host, ran } = recording({
    '/usr/bin/curl':
      'HTTP/1.1 204 No Content\r\n\r\n\n{"remote_ip":"142.250.0.1","http_code":204,"time_total":0.05}',
  });
  const url = 'http://connectivitycheck.gstatic.com/generate_204';
  const outcome = await fetchThrough(host)({ url, device: 'en0', signal });
  expect(outcome).toMatchObject({ kind: 'measured', value: { answer: 'exact' } });
  expect(ran.length).toBe(1);
  expect(ran[0]?.slice(0, 2)).toEqual(['/usr/bin/curl', '--disable']);
  expect(ran[0]).toContain('if!en0');
});

describe('Local Network privacy', () => {
  const ask = { ip: '192.168.1.1', port: 53, transport: 'tcp', signal } as const;
  test.each([
    {
      when: 'nc gets through',
      answer: ended('', 0, 'Connection to 192.168.1.1 port 53 succeeded!\n'),
      held: true,
    },
    {
      when: 'the other end says no',
      answer: ended(
        '',
        1,
        'nc: connectx to 192.168.1.1 port 53 (tcp) failed: Connection refused\n',
      ),
      held: true,
    },
    {
      when: 'nc finds nobody either',
      answer: ended(
        '',
        1,
        'nc: connectx to 192.168.1.1 port 53 (tcp) failed: Operation timed out\n',
      ),
      held: false,
    },
    {
      when: 'nc hangs',
      answer: { kind: 'late' as const, stdout: '', stderr: '' },
      held: undefined,
    },
  ])('is $held when $when', async ({ answer, held }) => {
    const { host, ran } = recording({ '/usr/bin/nc': answer });
    expect(await isHeldByPrivacy(host)(ask)).toBe(held);
    expect(ran).toEqual([['/usr/bin/nc', '-n', '-z', '-G', '3', '192.168.1.1', '53']]);
  });

  test.each([
    { when: 'the address is far away', extra: { ip: '170.114.52.2' } },
    { when: 'it is UDP', extra: { transport: 'udp' as const } },
    { when: 'it is no address', extra: { ip: '--help' } },
  ])('is not asked about when $when', async ({ extra }) => {
    const { host, ran } = recording({ '/usr/bin/nc': '' });
    expect(await isHeldByPrivacy(host)({ ...ask, ...extra })).toBeUndefined();
    expect(ran).toEqual([]);
  });

  test('root is exempt', async () => {
    const { host } = recording({ '/usr/bin/nc': '' }, { userId: 0 });
    expect(await isHeldByPrivacy(host)(ask)).toBeUndefined();
  });
});
