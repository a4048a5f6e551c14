/**
 * One permission of ours in pf, in an anchor below `com.apple/*`, which the stock rules evaluate: no
 * file is edited, and a restart of the Mac forgets it. pf is held switched on by a token of our own
 * (`-E`), given back with the rule (`-X`): others hold tokens too, and `-d` would switch theirs off.
 *
 * What the rule is, and the token, stand in the label of each line (63 characters, PF_RULE_LABEL_SIZE):
 * pf prints ports and addresses back in spellings of its own, a label it keeps. [K] throughout, so
 * writing needs to see the anchor in the main rules first, and reading takes only our own labels.
 */
import type { FirewallRule } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { objectionToName, objectionToRule } from '../../linux/settings/own-rule.ts';
import { wholeLines } from '../../text-lines.ts';
import { parsePfStatus, parsePfToken } from '../parse-pf.ts';
import { runTool } from '../tools.ts';
import { runSteps, unknown, value, writingOf } from './writing.ts';
import type { Step } from './writing.ts';

const timeoutMs = 5_000;
const maxLabelLength = 63;
/** PF_ANCHOR_NAME_SIZE is 64 with its final zero. */
const maxAnchorLength = 63;

export const pfAnchor = (host: Host): SettingHandler<FirewallRule | null> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, rule) =>
    objectionToName(on) ??
    (anchorOf(on).length > maxAnchorLength ? 'the name is too long for pf' : undefined) ??
    objectionToRule(rule) ??
    objectionToLabels(rule),
  read: async (on, signal) => {
    const found = await readAnchor(host, on, signal);
    return found.kind === 'unknown' ? found : value(found.value?.rule ?? null);
  },
  write: async (on, rule, signal) => {
    const found = await readAnchor(host, on, signal);
    if (found.kind === 'unknown') return { kind: 'refused', why: found.why };
    if (rule === null) return takeAway(host, on, found.value, signal);
    if (found.value !== undefined && isSame(found.value.rule, rule)) return { kind: 'written' };
    const brought = await bringIn(host, on, rule, signal);
    if (brought.kind === 'written') await giveBack(host, found.value, signal);
    return brought;
  },
});

interface Standing {
  readonly rule: FirewallRule;
  readonly tokens: readonly string[];
}

const isSame = (one: FirewallRule, other: FirewallRule): boolean =>
  linesFor(one, '') === linesFor(other, '');

const anchorOf = (on: string): string => `com.apple/${on}`;

const label = (rule: FirewallRule, port: string, destination: string, token: string): string =>
  `lc ${rule.protocol} ${port} ${destination === '' ? 'any' : destination} ${token}`;

/** Twenty digits are the longest token: a 64-bit number. */
const objectionToLabels = (rule: FirewallRule | null): string | undefined => {
  if (rule === null) return undefined;
  const labels = combinations(rule).map(([port, to]) => label(rule, port, to, '0'.repeat(20)));
  return labels.every((one) => one.length <= maxLabelLength)
    ? undefined
    : 'a destination is too long for a label of pf';
};

const combinations = ({
  ports,
  destinations,
}: FirewallRule): readonly (readonly [string, string])[] =>
  (destinations.length === 0 ? [''] : destinations).flatMap((to) =>
    ports.map((port) => [port, to] as const),
  );

const linesFor = (rule: FirewallRule, token: string): string =>
  combinations(rule)
    .map(([port, to]) => {
      const target = to === '' ? 'any' : to;
      const ports = port.replace('-', ':');
      return `pass out quick proto ${rule.protocol} from any to ${target} port ${ports} keep state label "${label(rule, port, to, token)}"\n`;
    })
    .join('');

/** Rights missing, or another trouble, is unknown; an anchor nobody made prints nothing or is denied. */
const readAnchor = async (
  host: Host,
  on: string,
  signal: AbortSignal,
): Promise<Reading<Standing | undefined>> => {
  const args = ['-a', anchorOf(on), '-s', 'rules'];
  const result = await runTool(host, 'pfctl', args, { signal, timeoutMs });
  if (result.kind !== 'ended') return unknown('pfctl gave no answer');
  const isMissing = /Anchor (?:or Ruleset )?does not exist|DIOCGETRULES: Invalid argument/iu.test(
    result.stderr,
  );
  if (isMissing) return value(undefined);
  const writing = writingOf('pfctl', result);
  if (writing.kind !== 'written') return unknown('why' in writing ? writing.why : 'pfctl failed');
  return parseAnchor(result.stdout);
};

export const parseAnchor = (text: string): Reading<Standing | undefined> => {
  // Half a rule may be one of ours with another token.
  if (text !== '' && !text.endsWith('\n')) return unknown('pfctl stopped in the middle of a rule');
  const lines = wholeLines(text).filter((line) => line.trim() !== '');
  if (lines.length === 0) return value(undefined);
  const found = lines.map((line) =>
    /^pass out quick .*label "lc (tcp|udp) (\d+(?:-\d+)?) (\S+) (\d*)"/u.exec(line),
  );
  const first = found[0];
  if (first === null || first === undefined || found.some((one) => one?.[1] !== first[1])) {
    return unknown('rules stand in our anchor that are not ours');
  }
  const all = (index: number): readonly string[] => [
    ...new Set(found.map((one) => one?.[index] ?? '')),
  ];
  return value({
    rule: {
      protocol: first[1] === 'tcp' ? 'tcp' : 'udp',
      ports: all(2),
      destinations: all(3).filter((to) => to !== 'any'),
    },
    tokens: all(4).filter((token) => token !== ''),
  });
};

const bringIn = async (
  host: Host,
  on: string,
  rule: FirewallRule,
  signal: AbortSignal,
): Promise<Writing> => {
  const why = await objectionOfPf(host, signal);
  if (why !== undefined) return { kind: 'refused', why };
  const enabled = await runTool(host, 'pfctl', ['-E'], { signal, timeoutMs });
  const said = enabled.kind === 'ended' ? `${enabled.stdout}\n${enabled.stderr}` : '';
  const token = parsePfToken(said);
  if (token === undefined) {
    const writing = writingOf('pfctl', enabled);
    return writing.kind === 'written' ? { kind: 'failed', why: 'pfctl named no token' } : writing;
  }
  const load: Step = ['pfctl', ['-a', anchorOf(on), '-f', '-'], linesFor(rule, token)];
  const loaded = await runSteps(host, [load], { signal, timeoutMs });
  if (loaded.kind === 'written') return loaded;
  // Nothing holds the token then: give it back at once.
  await runTool(host, 'pfctl', ['-X', token], { signal, timeoutMs });
  return loaded;
};

/** Switched off, pf blocks nothing and needs no permission; rules of somebody's own may leave out the anchor. */
const objectionOfPf = async (host: Host, signal: AbortSignal): Promise<string | undefined> => {
  const [info, rules] = await Promise.all([
    runTool(host, 'pfctl', ['-s', 'info'], { signal, timeoutMs }),
    runTool(host, 'pfctl', ['-s', 'rules'], { signal, timeoutMs }),
  ]);
  const isOn = info.kind === 'ended' ? parsePfStatus(info.stdout) : undefined;
  if (isOn === undefined) return 'pfctl does not say whether pf is on';
  if (!isOn) return 'pf is switched off, so no rule of it stops anything';
  const main = rules.kind === 'ended' ? rules.stdout : '';
  return /^anchor "com\.apple\/\*" all\b/mu.test(main)
    ? undefined
    : 'the main rules of pf do not look at the place where ours would stand';
};

/** The token first: killed in between, the rules still name it, and taking away again gives it back again. */
const takeAway = async (
  host: Host,
  on: string,
  standing: Standing | undefined,
  signal: AbortSignal,
): Promise<Writing> => {
  if (standing === undefined) return { kind: 'written' };
  await giveBack(host, standing, signal);
  return runSteps(host, [['pfctl', ['-a', anchorOf(on), '-F', 'rules']]], { signal, timeoutMs });
};

/** A token that was given back already is an error of pfctl's, and none of ours. */
const giveBack = async (
  host: Host,
  standing: Standing | undefined,
  signal: AbortSignal,
): Promise<void> => {
  for (const token of standing?.tokens ?? []) {
    await runTool(host, 'pfctl', ['-X', token], { signal, timeoutMs });
  }
};
