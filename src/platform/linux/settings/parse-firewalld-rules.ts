/**
 * Our rules in what firewall-cmd lists. Rich rules carry no comment: ours are known by their priority
 * and protocol; direct rules by the name in their comment. Undefined for a list cut off, and for
 * one that is no list: the rest may hold ours.
 */
import { wholeLines } from '../../text-lines.ts';
import { fromColons } from './own-rule.ts';

export interface OwnRules {
  /** As firewall-cmd takes them for a removal. */
  readonly lines: readonly string[];
  /** Undefined when one of them is not as we made it. */
  readonly ports: readonly string[] | undefined;
}

/** `--policy=… --list-rich-rules`. */
export const parsePolicyRules = (
  text: string,
  priority: number,
  protocol: string,
): OwnRules | undefined => {
  const all = linesOf(text, /^rule /u);
  const lines = all?.filter(
    (line) =>
      line.startsWith(`rule priority="${priority}" `) && line.includes(` protocol="${protocol}" `),
  );
  if (lines === undefined) return undefined;
  const ports = lines.flatMap((line) => richRule.exec(line)?.[1] ?? []);
  return { lines, ports: ports.length === lines.length ? ports.toSorted(byNumber) : undefined };
};

const richRule =
  /^rule priority="-?\d+" port port="(\d+(?:-\d+)?)" protocol="(?:tcp|udp)" accept$/u;

/** `--direct --get-all-rules`: family, table, chain, priority, then what iptables takes. */
export const parseDirectRules = (
  text: string,
  family: string,
  name: string,
): OwnRules | undefined => {
  const all = linesOf(text, /^(?:ipv4|ipv6|eb) \S+ \S+ -?\d+ /u);
  const lines = all?.filter((line) => line.startsWith(`${family} `) && commentOf(line) === name);
  if (lines === undefined) return undefined;
  const [first, ...others] = lines;
  if (first === undefined) return { lines, ports: [] };
  const ports = others.length === 0 ? directRule.exec(first)?.[1] : undefined;
  return { lines, ports: ports === undefined ? undefined : fromColons(ports) };
};

const directRule =
  / -p (?:tcp|udp) -m multiport --dports (\d[\d,:]*) -m comment --comment \S+ -j ACCEPT$/u;

/** A text with blanks stands in quotes: our name within it is not the comment. */
const commentOf = (line: string): string | undefined => {
  const words: readonly string[] = line.match(/"(?:[^"\\]|\\.)*"|'[^']*'|\S+/gu) ?? [];
  const at = words.indexOf('--comment');
  return at === -1 ? undefined : words[at + 1];
};

const linesOf = (text: string, shape: RegExp): readonly string[] | undefined => {
  if (text !== '' && !text.endsWith('\n')) return undefined;
  const lines = wholeLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.every((line) => shape.test(line)) ? lines : undefined;
};

const byNumber = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10);
