/** Names of rules, as the registry and the cmdlets know them. The cmdlets take `*`, `?`, `[` and a backtick for patterns. */
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { rowsIn } from '../shapes.ts';
import type { Step } from '../steps.ts';
import { readValues } from './registry.ts';

const rulesKey =
  'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules';

/** GUIDs in braces, `CoreNet-DNS-Out-UDP`, our own: letters, digits and a few marks. */
export const objectionToRuleName = (on: string): string | undefined =>
  /^[\p{L}\p{N}{}()._ &+,:@%=#~!-]{1,255}$/u.test(on)
    ? undefined
    : 'this cannot be the name of one rule';

/** One value of the key, whose name is the rule's. */
export const readRuleText = (on: string): Step => readValues(rulesKey, [on]);

export const ruleTextIn = (rows: readonly JsonObject[]): string | undefined => {
  const row = rowsIn(rows)[0];
  return row?.['kind'] === 'String' ? asText(row['value']) : undefined;
};
