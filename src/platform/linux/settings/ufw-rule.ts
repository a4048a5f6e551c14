/**
 * A permission of ours in ufw, before all others of the person's. ufw rewrites `user.rules`
 * and `user6.rules` byte for byte when the rule goes (ufw 0.36, measured). A rule is taken away by its text, never by its number: numbers move.
 */
import type { FirewallRule } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { objectionToName, objectionToRule, withColons } from './own-rule.ts';
import { parseUfwTuples, type UfwTuple } from './parse-ufw-tuples.ts';
import { unknown, value, writingOf } from './program-writing.ts';

/** It starts Python and iptables several times: 0.4 s on a quiet computer. */
const timeoutMs = 30_000;

const rulesFiles = ['/etc/ufw/user.rules', '/etc/ufw/user6.rules'];

export const ufwRule = (host: Host): SettingHandler<FirewallRule | null> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on, rule) => objectionToName(on) ?? objectionToRule(rule) ?? objectionToRanges(rule),
  read: async (on) => {
    const tuples = await readTuples(host);
    return tuples.kind === 'value' ? wholeOf(ownTuples(tuples.value, on)) : tuples;
  },
  write: async (on, rule, signal) => {
    const tuples = await readTuples(host);
    if (tuples.kind === 'unknown') return { kind: 'refused', why: tuples.why };
    if (rule !== null && isSomebodyElses(tuples.value, on, rule)) {
      return { kind: 'refused', why: 'ufw has a rule for exactly these ports already' };
    }
    const wanted = rule === null ? '' : wordsOf(rule).join(' ');
    const standing = new Set(ownTuples(tuples.value, on).map((own) => wordsOf(own.rule).join(' ')));
    for (const words of standing) {
      if (words === wanted) continue;
      const writing = await ufw(host, ['--force', 'delete', ...words.split(' ')], signal);
      if (writing.kind !== 'written') return writing;
    }
    // Half of it may be there after a kill; ufw skips the half that is and adds the other.
    if (rule === null) return { kind: 'written' };
    return ufw(host, ['prepend', ...wordsOf(rule), 'comment', on], signal);
  },
});

const objectionToRanges = (rule: FirewallRule | null): string | undefined =>
  rule !== null && rule.destinations.length > 1 ? 'a rule of ufw has one destination' : undefined;

const ufw = async (host: Host, args: readonly string[], signal: AbortSignal): Promise<Writing> =>
  writingOf('ufw', await host.run('ufw', args, { timeoutMs, signal }));

/** Every word is a number, a range or a word of ufw's own: names go into the comment only. */
const wordsOf = ({ protocol, ports, destinations }: FirewallRule): readonly string[] => [
  'allow',
  'out',
  'proto',
  protocol,
  'to',
  destinations[0] ?? 'any',
  'port',
  withColons(ports),
];

const readTuples = async (host: Host): Promise<Reading<readonly UfwTuple[]>> => {
  const tuples: UfwTuple[] = [];
  for (const path of rulesFiles) {
    const file = await host.files.read(path);
    if (file.kind === 'unreadable') return unknown(file.why);
    if (file.kind === 'absent') {
      if (path === rulesFiles[0]) return unknown('ufw is not installed');
      continue;
    }
    if (file.isCutOff) return unknown(`${path} is too long`);
    const found = parseUfwTuples(file.text);
    if (found === undefined) return unknown(`${path} ends within a line`);
    tuples.push(...found);
  }
  return value(tuples);
};

const ownTuples = (tuples: readonly UfwTuple[], name: string): readonly UfwTuple[] =>
  tuples.filter(
    ({ action, direction, comment }) =>
      action === 'allow' && direction === 'out' && comment === name,
  );

/** ufw knows a rule by its ports and addresses alone: it would take theirs for ours, and we would delete it. */
const isSomebodyElses = (tuples: readonly UfwTuple[], name: string, rule: FirewallRule): boolean =>
  tuples.some(
    (tuple) =>
      tuple.direction === 'out' &&
      tuple.comment !== name &&
      wordsOf(tuple.rule).join(' ') === wordsOf(rule).join(' '),
  );

const wholeOf = (tuples: readonly UfwTuple[]): Reading<FirewallRule | null> => {
  const [first] = tuples;
  if (first === undefined) return value(null);
  const isOne = tuples.every(
    ({ rule }) => wordsOf(rule).join(' ') === wordsOf(first.rule).join(' '),
  );
  return isOne ? value(first.rule) : unknown('there are two rules of our name');
};
