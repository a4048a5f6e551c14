/** Somebody else's blocking rule of this computer, switched off and on again. A policy's rule is the administrator's: it does not stand in this list. */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseRule } from '../firewall/parse-rule.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { objectionToRuleName, readRuleText, ruleTextIn } from './firewall-names.ts';

const settlesMs = 3_000;

export const windowsRuleEnabled = (host: Host): SettingHandler<boolean> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  objection: (on) => objectionToRuleName(on),
  read: async (on, signal) => {
    const found = await runSteps(host, [readRuleText(on)], signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const rule = parseRule(on, ruleTextIn(found.answers[0] ?? []) ?? '');
    return rule === undefined
      ? { kind: 'unknown', why: 'this computer has no such rule of its own' }
      : { kind: 'value', value: rule.isActive };
  },
  write: async (on, value, signal) => {
    const steps: readonly Step[] = [
      { run: `${value ? 'Enable' : 'Disable'}-NetFirewallRule`, with: { Name: on } },
    ];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});
