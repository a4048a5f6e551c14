/**
 * IPv6 on one interface, by its binding (component `ms_tcpip6`, a name that is not translated). It
 * stays over a restart. The cmdlets take a name only, and take brackets in it for a pattern.
 */
import type { Texts } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { objectionToName } from './interfaces.ts';

const component = 'ms_tcpip6';

/** The interface is taken down and up again. */
const settlesMs = 10_000;

export const linkIpv6 = (host: Host): SettingHandler<Texts> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  objection: (on, value) => {
    if (objectionToName(on) !== undefined) return objectionToName(on);
    if (/[*?[\]`]/u.test(on)) return 'its name would be taken for a pattern';
    const isState = ['True', 'False'].includes(value[component] ?? '');
    return isState && Object.keys(value).length === 1
      ? undefined
      : `the value is { ${component}: True or False }`;
  },
  read: async (on, signal) => {
    const found = await runSteps(host, [allBindings], signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const row = (found.answers[0] ?? []).find((one) => asText(one['Name']) === on);
    const isOn = row?.['Enabled'];
    return typeof isOn === 'boolean'
      ? { kind: 'value', value: { [component]: isOn ? 'True' : 'False' } }
      : { kind: 'unknown', why: 'there is no such interface with IPv6' };
  },
  write: async (on, value, signal) => {
    const verb = value[component] === 'True' ? 'Enable' : 'Disable';
    const steps: readonly Step[] = [
      { run: `${verb}-NetAdapterBinding`, with: { Name: on, ComponentID: component } },
    ];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});

const allBindings: Step = {
  run: 'Get-NetAdapterBinding',
  with: { ComponentID: component },
  select: ['Name', 'Enabled'],
};
