/**
 * A permission of ours in ufw, before all others of the person's. ufw keeps its rules in
 * `user.rules` and `user6.rules`, each with a line `### tuple ###` that holds the rule's own words
 * and the comment in hexadecimal (ufw 0.36, measured); both are rewritten byte for byte when the
 * rule goes. A rule is taken away by its text, never by its number: numbers move.
 */
import { coverOf } from '../../../model/address-cover.ts';
import type { FirewallRule } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { fromColons, objectionToName, objectionToRule, withColons } from './own-rule.ts';
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

interface Tuple {
  readonly action: string;
  readonly direction: string;
  readonly rule: FirewallRule;
  readonly comment: string;
}

const readTuples = async (host: Host): Promise<Reading<readonly Tuple[]>> => {
  const tuples: Tuple[] = [];
  for (const path of rulesFiles) {
    const file = await host.files.read(path);
    if (file.kind === 'unreadable') return unknown(file.why);
    if (file.kind === 'absent') {
      if (path === rulesFiles[0]) return unknown('ufw is not installed');
      continue;
    }
    if (file.isCutOff) return unknown(`${path} is too long`);
    tuples.push(...parseTuples(file.text));
  }
  return value(tuples);
};

/** `### tuple ### allow udp 3478,8801:8810 0.0.0.0/0 any 0.0.0.0/0 out comment=6c69…` */
const tupleLine =
  /^### tuple ### (\S+) (tcp|udp) ([\d,:]+) (\S+) any (?:0\.0\.0\.0\/0|::\/0) (\S+)(?: comment=([0-9a-f]*))?$/u;

const parseTuples = (text: string): readonly Tuple[] =>
  text.split('\n').flatMap((line) => {
    const [, action, protocol, ports, to, direction, comment] = tupleLine.exec(line.trim()) ?? [];
    if (action === undefined || ports === undefined || to === undefined) return [];
    return [
      {
        action,
        direction: direction ?? '',
        comment: Buffer.from(comment ?? '', 'hex').toString('utf8'),
        rule: {
          protocol: protocol === 'tcp' ? 'tcp' : 'udp',
          ports: fromColons(ports),
          destinations: to === '0.0.0.0/0' || to === '::/0' ? [] : coverOf([to]),
        },
      },
    ];
  });

const ownTuples = (tuples: readonly Tuple[], name: string): readonly Tuple[] =>
  tuples.filter(
    ({ action, direction, comment }) =>
      action === 'allow' && direction === 'out' && comment === name,
  );

/** ufw knows a rule by its ports and addresses alone: it would take theirs for ours, and we would delete it. */
const isSomebodyElses = (tuples: readonly Tuple[], name: string, rule: FirewallRule): boolean =>
  tuples.some(
    (tuple) =>
      tuple.direction === 'out' &&
      tuple.comment !== name &&
      wordsOf(tuple.rule).join(' ') === wordsOf(rule).join(' '),
  );

const wholeOf = (tuples: readonly Tuple[]): Reading<FirewallRule | null> => {
  const [first] = tuples;
  if (first === undefined) return value(null);
  const isOne = tuples.every(
    ({ rule }) => wordsOf(rule).join(' ') === wordsOf(first.rule).join(' '),
  );
  return isOne ? value(first.rule) : unknown('there are two rules of our name');
};
