/** Section `firewall`: what each profile does, which are in force, and which product took over. */
import type { LocalFirewall } from '../../model/machine-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { parseRule } from './firewall/parse-rule.ts';
import type { FirewallState } from './firewall/judge-rules.ts';
import { isOn } from './parse-security.ts';
import { faultIn, firstIn, numberIn, rowsIn, rowsOf } from './shapes.ts';

export interface ReadFirewall {
  readonly managers: LocalFirewall['managers'];
  readonly state: Omit<FirewallState, 'programs'>;
}

/** GpoBoolean: 0 false, 1 true, 2 not configured; actions: 0 not configured, 2 allow, 4 block. */
const ON = 1;
const BLOCK = 4;

export const parseFirewall = (data: JsonObject): ReadFirewall => {
  const profiles = rowsOf(data['profiles'])?.map((row) => ({
    name: asText(row['Name']) ?? '',
    isOn: numberIn(row['enabled']) === ON,
    blocks: numberIn(row['outbound']) === BLOCK,
    hasLocalRules: numberIn(row['localRules']) !== 0,
  }));
  const current = currentProfiles(data);
  const inForce = (profiles ?? []).filter(
    ({ name, isOn: on }) => on && (current.length === 0 || current.includes(name)),
  );
  const products = rowsIn(data['products']).filter((row) => isOn(row['productState']));
  return {
    managers: [windowsManager(data, profiles, inForce), ...products.map(otherManager)],
    state: {
      // Where the filter itself is off, no rule of it stops anything.
      rules: inForce.length === 0 ? [] : rulesIn(data),
      profiles: inForce.map(({ name }) => name),
      blocking: inForce.filter(({ blocks }) => blocks).map(({ name }) => name),
      hasLocalRules: inForce.some(({ hasLocalRules }) => hasLocalRules),
    },
  };
};

/** NetworkCategory: 0 public, 1 private, 2 domain. */
const currentProfiles = (data: JsonObject): readonly string[] => [
  ...new Set(
    rowsIn(data['current']).flatMap(
      (row) => ['Public', 'Private', 'Domain'][numberIn(row['category']) ?? -1] ?? [],
    ),
  ),
];

const rulesIn = (data: JsonObject): FirewallState['rules'] =>
  (['rules', 'policy'] as const).flatMap((part) =>
    rowsIn(data[part]).flatMap((row) => {
      const rule = parseRule(asText(row['id']) ?? '', asText(row['rule']) ?? '');
      return rule === undefined ? [] : [{ ...rule, isPolicy: part === 'policy' }];
    }),
  );

type Manager = LocalFirewall['managers'][number];

const windowsManager = (
  data: JsonObject,
  profiles: readonly unknown[] | undefined,
  inForce: readonly unknown[],
): Manager => {
  const name = 'windows';
  if (profiles === undefined) {
    return { name, state: 'unreadable', why: faultIn(data['profiles'])?.why ?? 'not read' };
  }
  const service = asText(firstIn(data['service'])['State']);
  if (service !== undefined && service !== 'Running') {
    return { name, state: 'inactive', why: `its service is ${service.toLowerCase()}` };
  }
  return { name, state: inForce.length > 0 ? 'active' : 'inactive' };
};

/** Registered and on: Windows' own firewall is then not the one that decides. */
const otherManager = (row: JsonObject): Manager => ({
  name: 'other',
  state: 'active',
  why: (asText(row['displayName']) ?? 'another firewall').slice(0, 100),
});
