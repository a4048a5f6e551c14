/** A change as a diff in plain words: which setting, what goes, what comes. */
import type { Action, Change, FileState, FirewallRule, LinkDns } from '../model/change.ts';
import { clean, shorten } from './clean.ts';
import { say } from './sentences.ts';

export interface ChangeLines {
  readonly what: string;
  readonly goes: readonly string[];
  readonly comes: readonly string[];
}

/** A list of ten thousand blocked names is counted, not printed. */
const MOST_LINES = 8;
/** A line that wraps twice is no longer a line. */
const MOST_CHARACTERS = 140;

export const whatChanges = ({ setting, on }: Pick<Change, 'setting' | 'on'>): string =>
  shorten(say(`setting.${setting}`, { on }), MOST_CHARACTERS);

export const whatIsDone = ({ action, with: how }: Action): string =>
  shorten(say(`action.${action}`, { ...how }), MOST_CHARACTERS);

export const changeLines = (change: Change): ChangeLines => {
  const [before, after] = [linesOf(change.before), linesOf(change.after)];
  return {
    what: whatChanges(change),
    goes: limited(without(before, after)),
    comes: limited(without(after, before)),
  };
};

/** Lines that the other side lacks, each as often as it is missing there. */
const without = (lines: readonly string[], other: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
};

const limited = (lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, MOST_LINES).map((line) => shorten(clean(withoutLogins(line)), MOST_CHARACTERS)),
  ...(lines.length > MOST_LINES ? [say('value.more', { count: lines.length - MOST_LINES })] : []),
];

/** A proxy's address may hold a user name and a password: neither screens nor reports are a place for them. */
const withoutLogins = (line: string): string => line.replaceAll(/(?<=:\/\/)[^\s/@?#]+(?=@)/gu, '…');

type Value = Change['before'];

/** Told apart by shape: no two settings' values of the same shape mean different things. */
const linesOf = (value: Value): readonly string[] => {
  if (value === null) return [say('value.absent')];
  if (typeof value === 'boolean') return [say(value ? 'value.on' : 'value.off')];
  if (typeof value !== 'object') return String(value).split('\n');
  if (isList(value)) return value;
  if (isFile(value)) return fileLines(value);
  if (isLinkDns(value)) return dnsLines(value);
  if (isRule(value)) return ruleLines(value);
  return Object.entries(value).map(([key, part]) => `${key}: ${wordOf(part)}`);
};

const wordOf = (part: unknown): string => {
  if (part === null) return say('value.absent');
  return typeof part === 'string' ? part : JSON.stringify(part);
};

const isList = (value: object): value is readonly string[] => Array.isArray(value);

const isFile = (value: object): value is Exclude<FileState, null> =>
  'kind' in value && (value.kind === 'link' || value.kind === 'file');

const isLinkDns = (value: object): value is LinkDns => 'v4' in value && 'v6' in value;

const isRule = (value: object): value is FirewallRule => 'protocol' in value && 'ports' in value;

const fileLines = (file: Exclude<FileState, null>): readonly string[] => {
  if (file.kind === 'link') return [say('value.link', { target: file.target })];
  const bytes = Buffer.from(file.base64, 'base64');
  const owner = { mode: file.mode.toString(8), uid: file.uid, gid: file.gid };
  const content = bytes.includes(0)
    ? [say('value.binary', { sizeBytes: bytes.length })]
    : bytes.toString('utf8').replace(/\n$/u, '').split('\n');
  return [...content, say('value.mode', owner)];
};

const dnsLines = ({ v4, v6 }: LinkDns): readonly string[] =>
  Object.entries({ IPv4: v4, IPv6: v6 }).map(([family, servers]) =>
    servers === 'automatic'
      ? `${family}: ${say('value.automatic')}`
      : `${family}: ${servers.join(', ') || say('list.none')}`,
  );

const ruleLines = ({ protocol, ports, destinations, program }: FirewallRule): readonly string[] => [
  destinations.length === 0
    ? say('value.rule-anywhere', { protocol, ports })
    : say('value.rule', { protocol, ports, destinations }),
  ...(program === undefined ? [] : [say('value.rule-program', { program })]),
];
