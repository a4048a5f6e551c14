/**
 * Rules of pf as `pfctl -a '*' -sr` prints them: one a line, anchors nested in braces. Whatever is not
 * understood makes a rule `uncertain`: it may or may not be about a packet, and never accuses.
 */
import { isIP } from 'node:net';
import { wholeLines } from '../text-lines.ts';

export interface PfRule {
  readonly text: string;
  readonly action: 'pass' | 'drop' | 'reject';
  readonly isQuick: boolean;
  readonly isUncertain: boolean;
  readonly direction: 'in' | 'out' | 'both';
  readonly family?: 4 | 6;
  readonly protocols: readonly string[];
  readonly device?: { readonly name: string; readonly isNegated: boolean };
  /** CIDR or single address; absent for `any`. */
  readonly to?: { readonly cidr: string; readonly isNegated: boolean };
  readonly port?: { readonly low: number; readonly high: number };
}

export const parsePfStatus = (text: string): boolean | undefined => {
  const word = /^Status: (Enabled|Disabled)\b/mu.exec(text)?.[1];
  return word === undefined ? undefined : word === 'Enabled';
};

export const parsePfRules = (text: string): readonly PfRule[] => {
  let conditionalDepth = 0;
  const nesting: boolean[] = [];
  return wholeLines(text).flatMap((raw): readonly PfRule[] => {
    const line = raw.trim();
    if (line.endsWith('{')) {
      // An anchor for everything only groups; one with a condition of its own may not apply.
      const isConditional = !/^anchor "[^"]*" all \{$/u.test(line);
      nesting.push(isConditional);
      conditionalDepth += isConditional ? 1 : 0;
      return [];
    }
    if (line === '}') {
      conditionalDepth -= nesting.pop() === true ? 1 : 0;
      return [];
    }
    const rule = /^(?:pass|block)\b/u.test(line) ? ruleOf(line) : undefined;
    return rule === undefined
      ? []
      : [{ ...rule, isUncertain: rule.isUncertain || conditionalDepth > 0 }];
  });
};

interface Draft {
  text: string;
  action: PfRule['action'];
  isQuick: boolean;
  isUncertain: boolean;
  direction: PfRule['direction'];
  family?: 4 | 6;
  protocols: string[];
  device?: { name: string; isNegated: boolean };
  to?: { cidr: string; isNegated: boolean };
  port?: { low: number; high: number };
}

const ruleOf = (text: string): PfRule => {
  const words = text.replaceAll(/label "[^"]*"/gu, '').split(/\s+/u);
  const draft: Draft = {
    text,
    action: words[0] === 'pass' ? 'pass' : 'drop',
    isQuick: false,
    isUncertain: false,
    direction: 'both',
    protocols: [],
  };
  for (let at = 1; at < words.length;) at += take(draft, words, at);
  return draft;
};

/** Says how many words it took; at least one. */
const take = (draft: Draft, words: readonly string[], at: number): number => {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (word === 'in' || word === 'out') draft.direction = word;
  else if (word === 'quick') draft.isQuick = true;
  else if (word === 'inet') draft.family = 4;
  else if (word === 'inet6') draft.family = 6;
  else if (word.startsWith('return')) draft.action = 'reject';
  else if (word === 'on') return takeDevice(draft, words, at);
  else if (word === 'proto') {
    draft.protocols.push(next);
    return 2;
  } else if (word === 'from') return takeFrom(draft, words, at);
  else if (word === 'to') return takeTo(draft, words, at);
  else if (word === 'flags') return 2;
  else if (!harmless.has(word) && !/^\(.*\)$/u.test(word)) draft.isUncertain = true;
  return 1;
};

/** Words that say what happens with a packet, not which one. */
const harmless = new Set(['', 'drop', 'log', 'all', 'keep', 'modulate', 'synproxy', 'state', 'no']);

const takeDevice = (draft: Draft, words: readonly string[], at: number): number => {
  const isNegated = words[at + 1] === '!';
  const name = words[at + (isNegated ? 2 : 1)] ?? '';
  draft.device = { name, isNegated };
  return isNegated ? 3 : 2;
};

/** A rule about some sources, or some ports of ours, may be about anything we send. */
const takeFrom = (draft: Draft, words: readonly string[], at: number): number => {
  if (words[at + 1] !== 'any') draft.isUncertain = true;
  const to = words.indexOf('to', at);
  if (to === -1) return 2;
  if (to > at + 2) draft.isUncertain = true;
  return to - at;
};

const takeTo = (draft: Draft, words: readonly string[], at: number): number => {
  const isNegated = words[at + 1] === '!';
  const start = at + (isNegated ? 2 : 1);
  const address = words[start] ?? '';
  if (isIP(address.split('/')[0] ?? '') !== 0) draft.to = { cidr: address, isNegated };
  else if (address !== 'any') draft.isUncertain = true;
  if (words[start + 1] !== 'port') return start + 1 - at;
  return start + 2 + takePort(draft, words, start + 2) - at;
};

/** `port = 443`, `port 8801:8810`; other comparisons, and names of services, are not guessed. */
const takePort = (draft: Draft, words: readonly string[], at: number): number => {
  const hasSign = words[at] === '=';
  const [low, high] = (words[at + (hasSign ? 1 : 0)] ?? '').split(':').map(Number);
  if (low === undefined || !Number.isInteger(low) || !Number.isInteger(high ?? low)) {
    draft.isUncertain = true;
    return hasSign ? 2 : 1;
  }
  draft.port = { low, high: high ?? low };
  return hasSign ? 2 : 1;
};

/** `pfctl -E`: `Token : 12345678901234567890`. Half a token would let go of somebody else's hold. */
export const parsePfToken = (text: string): string | undefined => {
  const found = wholeLines(text).flatMap(
    (line) => /^Token : (\d{1,20})\s*$/u.exec(line)?.[1] ?? [],
  );
  return found.length === 1 ? found[0] : undefined;
};
