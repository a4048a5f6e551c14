/**
 * Windows' time service runs, and is meant to ask somebody. Switching on starts the service, switching
 * off stops it; its start type and its servers are somebody's choice and stay as they are.
 */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { readValues, valuesIn } from './registry.ts';

const settlesMs = 5_000;

export const timeQuestions: readonly Step[] = [
  {
    run: 'Get-CimInstance',
    with: { ClassName: 'Win32_Service', Filter: "Name='W32Time'" },
    select: ['State', 'StartMode'],
  },
  readValues('HKLM:\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters', ['Type']),
];

export const networkTime = (host: Host): SettingHandler<boolean> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs,
  objection: (on) => (on === 'system' ? undefined : 'there is one clock, called system'),
  read: async (_on, signal) => {
    const found = await runSteps(host, timeQuestions, signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const state = asText(found.answers[0]?.[0]?.['State']);
    if (state === undefined) return { kind: 'unknown', why: 'there is no Windows time service' };
    if (state !== 'Running' && state !== 'Stopped') {
      return { kind: 'unknown', why: 'the time service is just changing' };
    }
    const type = valuesIn(found.answers[1] ?? [])[0]?.text;
    return { kind: 'value', value: state === 'Running' && type !== 'NoSync' };
  },
  write: async (_on, value, signal) => {
    const found = await runSteps(host, timeQuestions, signal);
    if (found.kind === 'stopped') return { kind: 'refused', why: found.why };
    if (value && asText(found.answers[0]?.[0]?.['StartMode']) === 'Disabled') {
      return { kind: 'refused', why: 'somebody has disabled the time service' };
    }
    if (value && valuesIn(found.answers[1] ?? [])[0]?.text === 'NoSync') {
      return { kind: 'refused', why: 'the time service is told to ask nobody (NoSync)' };
    }
    const steps: readonly Step[] = [
      { run: value ? 'Start-Service' : 'Stop-Service', with: { Name: 'W32Time' } },
    ];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});
