/** The armed undo of Windows against a recording executor; what the script does with it stands in `scripts/rights.ps1`. */
import { describe, expect, test } from 'vitest';

import { failedWith, recordingHost, succeeded } from '../recording-host.fixture.ts';
import { windowsBootId } from './boot-id.ts';
import { windowsDeadMan } from './dead-man.ts';

const signal = new AbortController().signal;
const id = '20261123T080000Z-abcdef01';
const name = `linecheck-undo-${id}`;
const order = {
  id,
  undo: [
    'C:\\Program Files\\nodejs\\node.exe',
    'C:\\Users\\José "x"\\main.js',
    'undo',
    '--armed',
    id,
  ],
  afterSeconds: 120,
  survivesRestart: true,
  signal,
};
const ok = () => succeeded('{"ok":true,"hasLogon":true}\r\n');
const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';

describe('the armed undo on Windows', () => {
  test.each([
    { when: 'the system’s task for an administrator', isElevated: true, later: 'next start' },
    { when: 'the person’s own task for theirs', isElevated: false, later: 'next login' },
  ])('is $when', async ({ isElevated, later }) => {
    const { host, seen, inputs } = recordingHost({}, ok);
    const armed = await windowsDeadMan(host, isElevated).arm(order);
    expect(armed).toEqual({
      kind: 'armed',
      by: [expect.stringContaining(name), expect.stringContaining(later)],
    });
    expect(inputs).toEqual([
      {
        do: 'add-undo',
        name,
        program: order.undo[0],
        arguments: `"C:\\Users\\José \\"x\\"\\main.js" undo --armed ${id}`,
        afterSeconds: 120,
        survivesRestart: true,
        isSystem: isElevated,
      },
    ]);
    expect(seen).toEqual([
      [
        powershell,
        '-NoLogo',
        '-NoProfile',
        '-NonInteractive',
        '-ExecutionPolicy',
        'Bypass',
        '-File',
        expect.stringMatching(/scripts.rights\.ps1$/u),
      ],
    ]);
  });

  test('is taken away by its name', async () => {
    const { host, inputs } = recordingHost({}, ok);
    await windowsDeadMan(host, true).disarm(id, signal);
    expect(inputs).toEqual([{ do: 'remove-undo', name }]);
  });

  test.each([
    { when: 'the id is a path', over: { id: '..\\x' } },
    { when: 'a path holds a variable', over: { undo: ['C:\\%TEMP%\\node.exe'] } },
    { when: 'a path holds an argument of Task Scheduler’s', over: { undo: ['node', '$(Arg0)'] } },
  ])('arms nothing when $when', async ({ over }) => {
    const { host, seen } = recordingHost({}, ok);
    expect(await windowsDeadMan(host, true).arm({ ...order, ...over })).toMatchObject({
      kind: 'impossible',
    });
    expect(seen).toEqual([]);
  });

  test('says why Task Scheduler did not take it', async () => {
    const said = '{"ok":false,"refused":false,"why":"Zugriff verweigert"}\n';
    const { host } = recordingHost({}, () => failedWith(1, '', said));
    expect(await windowsDeadMan(host, true).arm(order)).toEqual({
      kind: 'impossible',
      why: 'Zugriff verweigert',
    });
  });
});

describe('which start of Windows this is', () => {
  test.each([
    {
      when: 'a file time',
      answer: succeeded('{"ok":true,"bootId":"133451222334455667"}'),
      is: '133451222334455667',
    },
    { when: 'nonsense', answer: succeeded('{"ok":true,"bootId":"gestern"}'), is: '' },
    { when: 'nothing', answer: failedWith(1), is: '' },
    { when: 'no PowerShell', answer: { kind: 'absent' } as const, is: '' },
  ])('is "$is" when the answer is $when', async ({ answer, is }) => {
    expect(await windowsBootId(recordingHost({}, () => answer).host)).toBe(is);
  });
});
