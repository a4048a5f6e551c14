/** The far end as somebody starts it on a server; here it can talk to nobody but itself. */
import { describe, expect, test, vi } from 'vitest';

import { DEADLINE_MS, hasProgram, run, whyNoNamespace } from './program.ts';

vi.setConfig({ testTimeout: DEADLINE_MS });

const why = whyNoNamespace ?? (hasProgram('ip') ? undefined : 'ip is not installed');
const reason = why === undefined ? '' : `: ${why}`;

describe.skipIf(why !== undefined)(`the reflector${reason}`, () => {
  test('prints a line for each port, the address to give, ready, and ends well on an interrupt', async () => {
    const { status, stdout } = await run(['reflector', '--address', '127.0.0.1'], {
      isLoopbackUp: true,
      signal: { name: 'SIGINT', after: 'ready' },
    });
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe('ready');
    expect(lines.filter((line) => line.includes('udp 8801'))).toHaveLength(1);
    expect(stdout).toMatch(/^address https:\/\/127\.0\.0\.1\/?#sha256=[\da-f]{64}$/mu);
  });

  test(
    'warns who has a private address only, unless the public one is named',
    async () => {
      const ask = {
        isLoopbackUp: true,
        signal: { name: 'SIGTERM', after: 'ready' },
        setUp: 'ip address add 10.0.0.7/32 dev lo',
      } as const;
      const args = ['reflector', '--address', '10.0.0.7'];
      const silent = await run(args, ask);
      expect(silent).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('--public-address'),
      });
      const named = await run([...args, '--public-address', '203.0.113.7'], ask);
      expect(named.stdout).toContain('\naddress https://203.0.113.7/#sha256=');
      expect(named.stderr).not.toContain('--public-address');
      const print = /sha256 [\da-f]{64}/u;
      // What was handed out once is still good after a restart.
      expect(print.exec(named.stdout)?.[0]).toBe(print.exec(silent.stdout)?.[0]);
      // Two starts of the program.
    },
    2 * DEADLINE_MS,
  );

  test('says so and exits 2 where no port can be opened', async () => {
    const { status, stdout, stderr } = await run(['reflector', '--address', '192.0.2.1'], {
      isLoopbackUp: true,
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('this computer has no such address');
  });
});
