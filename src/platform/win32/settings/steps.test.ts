import { expect, test } from 'vitest';
import type { Texts } from '../../../model/change.ts';
import { Fault, fakeWindows } from '../fake-windows.fixture.ts';
import { linkIpv6 } from './link-ipv6.ts';
import { linkMtu } from './link-mtu.ts';
import { signal } from './settings.fixture.ts';

const refuse = (): never => {
  throw new Fault(
    'Nicht unterstützt',
    'MethodInvocationNotSupportedInConstrainedLanguage',
    'InvalidOperation',
  );
};

test('limited by policy is an answer, not an error', async () => {
  const { host } = fakeWindows({ cmdlets: { 'Get-NetAdapter': refuse } });
  const reading = await linkMtu(host).read('Wi-Fi', signal);
  expect(reading).toEqual({
    kind: 'unknown',
    why: 'limited by policy: Constrained Language Mode',
  });
});

test('what goes to PowerShell is ASCII, on standard input, and no part of its arguments', async () => {
  const { host, starts } = fakeWindows();
  await linkIpv6(host).write('イーサネット \u202e', { ms_tcpip6: 'False' } satisfies Texts, signal);
  const [start] = starts;
  expect(start?.program).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(start?.args.slice(0, 6)).toEqual([
    '-NoLogo',
    '-NoProfile',
    '-NonInteractive',
    '-ExecutionPolicy',
    'Bypass',
    '-File',
  ]);
  expect(start?.args).toHaveLength(7);
  expect(start?.input).toMatch(/^[\u0020-\u007e]+$/u);
  expect(start?.input).toContain(String.raw`\u30a4\u30fc`);
});
