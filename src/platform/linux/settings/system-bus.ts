/**
 * Questions to services on the system bus, by `busctl --json=short`: one line `{"type":…,"data":…}` an
 * answer. Never through a shell, so that whatever stands in a name stays a name.
 */
import { firstLine } from '../../answers.ts';
import type { Host } from '../../host.ts';
import { isObject, parseJson } from '../../json.ts';

/** A service answers in 5 ms; one that must first be started by the bus may take a second. */
const busTimeoutMs = 2_000;

export type BusAnswer =
  | { readonly lines: readonly unknown[]; readonly why?: never }
  | { readonly lines?: never; readonly why: string };

/** `verb` and its words as busctl(1) takes them; the data of each line of the answer. */
export const askBus = async (
  host: Host,
  signal: AbortSignal,
  verb: 'call' | 'get-property',
  words: readonly string[],
): Promise<BusAnswer> => {
  const args = ['--json=short', '--no-pager', '--', verb, ...words];
  const result = await host.run('busctl', args, { timeoutMs: busTimeoutMs, signal });
  if (result.kind === 'absent') return { why: 'busctl is not installed' };
  if (result.kind === 'refused') return { why: result.why };
  if (result.kind === 'late') return { why: 'the system bus gave no answer in time' };
  if (result.code !== 0) return { why: firstLine(result.stderr) };
  return { lines: parseBusLines(result.stdout) };
};

/** A line that is no answer counts as one without data, so that the others keep their places. */
export const parseBusLines = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const parsed = parseJson(line);
      return isObject(parsed) ? parsed['data'] : undefined;
    });

/** `call` answers with a list of what the method gives back. */
export const firstOf = (answer: BusAnswer): unknown => {
  const [data] = answer.lines ?? [];
  return Array.isArray(data) ? data[0] : undefined;
};
