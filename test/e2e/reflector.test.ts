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

  test('says so and exits 2 where no port can be opened', async () => {
    const { status, stdout, stderr } = await run(['reflector', '--address', '192.0.2.1'], {
      isLoopbackUp: true,
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('this computer has no such address');
  });
});
