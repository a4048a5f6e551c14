/**
 * Lines of the hosts file that send the service's names astray. Only those names go, from only those
 * lines; a line that names nothing else becomes a comment, so that its owner finds it again. Every
 * other byte stays: line ends, encoding, a missing last line end.
 */
import type { Settings } from '../model/change.ts';
import { defineFix, type FixPlan, type Situation } from './fix.ts';
import { impossible, measuredBy, nothingToDo } from './reasons.ts';

type Regular = Extract<Settings['file.hosts'], { kind: 'file' }>;

export const removeHostsLine = defineFix({
  id: 'remove-hosts-line',
  mends: ['hosts-file-override'],
  risk: 'none',
  waitSeconds: 5,
  provenBy: ['hosts-file', 'system-lookup'],
  async plan(situation): Promise<readonly FixPlan[]> {
    const { finding, hands, signal } = situation;
    if (finding === undefined) return [nothingToDo('remove-hosts-line.not-accused')];
    const observed = measuredBy(situation.observations, 'hosts-file').at(-1);
    const entries = accusedEntries(situation);
    const handler = hands.settings['file.hosts'];
    if (observed === undefined || entries.length === 0)
      return [impossible('remove-hosts-line.no-line')];
    if (handler === undefined) return [impossible('remove-hosts-line.no-place')];
    const { path } = observed.value;
    const reading = await handler.read(path, signal);
    if (reading.kind === 'unknown')
      return [impossible('remove-hosts-line.unreadable', { path, why: reading.why })];
    const before = reading.value;
    if (before === null) return [nothingToDo('remove-hosts-line.gone', { path })];
    // A link leads to what some other program keeps and would write again.
    if (before.kind === 'link')
      return [impossible('remove-hosts-line.link', { path, target: before.target })];
    const after = without(before, entries);
    if (after === 'unreadable') return [impossible('remove-hosts-line.no-text', { path })];
    if (after === 'changed') return [nothingToDo('remove-hosts-line.gone', { path })];
    return [{ kind: 'changes', changes: [{ setting: 'file.hosts', on: path, before, after }] }];
  },
});

interface Entry {
  readonly address: string;
  readonly names: readonly string[];
  readonly line: number;
}

/** Lines that name an accused name, and on them only names of the service. */
const accusedEntries = ({ finding, observations, profile }: Situation): readonly Entry[] => {
  const values = finding?.because.map((reason) => reason.values) ?? [];
  const listed = (key: string): readonly string[] =>
    values.flatMap(({ [key]: value }) => (Array.isArray(value) ? value : []));
  const accused = new Set(listed('names'));
  const isOwn = (name: string): boolean =>
    profile.domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
  return (measuredBy(observations, 'hosts-file').at(-1)?.value.entries ?? [])
    .filter(({ names }) => names.some((name) => accused.has(name)))
    .map((entry) => ({
      ...entry,
      names: entry.names.filter((name) => accused.has(name) || isOwn(name)),
    }));
};

/** Encodings in which a byte sequence and its text are the same thing in both directions. */
const decode = (
  bytes: Buffer,
): { readonly text: string; readonly encoding: 'latin1' | 'utf16le' } | undefined => {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isWide)
    return bytes.length % 2 === 0
      ? { text: bytes.toString('utf16le'), encoding: 'utf16le' }
      : undefined;
  // Zeros without a mark: some other wide encoding, of which nothing can be said.
  return bytes.includes(0) ? undefined : { text: bytes.toString('latin1'), encoding: 'latin1' };
};

const without = (
  before: Regular,
  entries: readonly Entry[],
): Regular | 'unreadable' | 'changed' => {
  const decoded = decode(Buffer.from(before.base64, 'base64'));
  if (decoded === undefined) return 'unreadable';
  const lines = decoded.text.split('\n');
  for (const entry of entries) {
    const now = withoutNames(lines[entry.line - 1] ?? '', entry);
    // Somebody has been here since the check: nothing in this file is where it was.
    if (now === undefined) return 'changed';
    lines[entry.line - 1] = now;
  }
  const base64 = Buffer.from(lines.join('\n'), decoded.encoding).toString('base64');
  return { ...before, base64 };
};

/** Undefined when the line is not the one that was accused. */
const withoutNames = (line: string, { address, names }: Entry): string | undefined => {
  const [, mark = '', content = '', rest = ''] =
    /^(\uFEFF|\u00EF\u00BB\u00BF)?([^#\r]*)(.*)$/su.exec(line) ?? [];
  const [first, ...words] = content.trim().split(/\s+/u);
  const isAccused = (word: string): boolean =>
    names.includes(word.toLowerCase().replace(/\.$/u, ''));
  if (first !== address || !names.every((name) => words.some((word) => isSame(word, name))))
    return undefined;
  if (words.every(isAccused)) return `${mark}# Linecheck: ${content}${rest}`;
  return (
    mark + content.replaceAll(/\s+\S+/gu, (part) => (isAccused(part.trim()) ? '' : part)) + rest
  );
};

const isSame = (word: string, name: string): boolean =>
  word.toLowerCase().replace(/\.$/u, '') === name;
