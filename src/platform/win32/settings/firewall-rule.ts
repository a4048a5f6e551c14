/**
 * A permission of our own in Windows Firewall, under our own name. Made by the cmdlet, read back from
 * the registry, where a single rule is one line. An allow rule cannot overrule somebody's block: that
 * is for `firewall.windows-rule-enabled`.
 */
import type { FirewallRule } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseRule } from '../firewall/parse-rule.ts';
import type { RegistryRule } from '../firewall/parse-rule.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { readRuleText, ruleTextIn } from './firewall-names.ts';

/** The registry shows a rule as soon as the service has taken it. */
const settlesMs = 3_000;
const protocols = { tcp: 6, udp: 17 } as const;

type Value = FirewallRule | null;

export const windowsRule = (host: Host): SettingHandler<Value> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  objection: (on, value) =>
    /^linecheck-[a-z0-9-]{1,60}$/u.test(on)
      ? objectionToRule(value)
      : 'only rules under our own name (linecheck-…) are made or removed',
  read: async (on, signal) => {
    const found = await runSteps(host, [readRuleText(on)], signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const text = ruleTextIn(found.answers[0] ?? []);
    if (text === undefined) return { kind: 'value', value: null };
    const rule = parseRule(on, text);
    const value = rule === undefined ? undefined : toValue(rule);
    return value === undefined
      ? { kind: 'unknown', why: 'the rule of this name is none of ours' }
      : { kind: 'value', value };
  },
  write: async (on, value, signal) => {
    const found = await runSteps(host, [readRuleText(on)], signal);
    if (found.kind === 'stopped') return { kind: 'refused', why: found.why };
    const stands = ruleTextIn(found.answers[0] ?? []) !== undefined;
    const steps = [
      ...(stands ? [{ run: 'Remove-NetFirewallRule', with: { Name: on } }] : []),
      ...(value === null ? [] : [newRule(on, value)]),
    ];
    if (steps.length === 0) return { kind: 'written' };
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});

const newRule = (on: string, { protocol, ports, destinations, program }: FirewallRule): Step => ({
  run: 'New-NetFirewallRule',
  with: {
    Name: on,
    DisplayName: `Linecheck: ${on.slice('linecheck-'.length)}`,
    Group: 'Linecheck',
    Direction: 'Outbound',
    Action: 'Allow',
    Profile: 'Any',
    Protocol: protocol.toUpperCase(),
    ...(ports.length === 0 ? {} : { RemotePort: ports }),
    ...(destinations.length === 0 ? {} : { RemoteAddress: destinations }),
    ...(program === undefined ? {} : { Program: program }),
  },
});

/** 10 000 addresses are the limit of one rule; ours have some hundred ranges. */
const maxDestinations = 5_000;

const objectionToRule = (value: Value): string | undefined => {
  if (value === null) return undefined;
  const isPort = value.ports.every((text) => /^\d{1,5}(?:-\d{1,5})?$/u.test(text));
  if (!isPort) return 'a port is a number or two with a dash';
  const areRanges = value.destinations.every((text) =>
    /^[0-9A-Fa-f.:]{2,45}(?:\/\d{1,3})?$/u.test(text),
  );
  if (!areRanges || value.destinations.length > maxDestinations) {
    return 'destinations are addresses or ranges';
  }
  if (value.ports.length === 0 && value.destinations.length === 0) {
    return 'a rule for every port and every address is too broad';
  }
  const { program } = value;
  return program === undefined ||
    /^(?:[A-Za-z]:\\|%[A-Za-z()0-9]+%\\)[^|*?"<>\r\n]+$/u.test(program)
    ? undefined
    : 'a program is named by its full path';
};

/** Undefined for a rule that we would not have made like this. */
const toValue = (rule: RegistryRule): FirewallRule | undefined => {
  const protocol = rule.protocol === protocols.tcp ? 'tcp' : 'udp';
  const isOurs =
    rule.action === 'allow' &&
    rule.isActive &&
    rule.direction === 'out' &&
    rule.protocol === protocols[protocol] &&
    rule.profiles.length === 0 &&
    rule.remoteWords.length === 0;
  if (!isOurs) return undefined;
  return {
    protocol,
    ports: (rule.remotePorts ?? []).map(([first, last]) =>
      first === last ? String(first) : `${first}-${last}`,
    ),
    destinations: (rule.remote ?? []).map(({ first, to }) => spelled(first, to)),
    ...(rule.program === undefined ? {} : { program: rule.program }),
  };
};

/** A range of one is written as the address alone. */
const spelled = (first: string, to: number | string): string => {
  if (typeof to === 'string') return `${first}-${to}`;
  return to === (first.includes(':') ? 128 : 32) ? first : `${first}/${to}`;
};
