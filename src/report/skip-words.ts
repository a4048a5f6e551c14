/**
 * Why a question was not asked, in the person's language. Observations keep the words of the probe,
 * which are English and more exact; other languages tell them apart by kind. A test holds this list
 * against every reason written in the sources.
 */
import type { withheld } from '../text/english/withheld.ts';
import { say, spokenNow } from './sentences.ts';

type Kind = keyof typeof withheld extends infer Id
  ? Id extends `skip.${infer Name}`
    ? Name
    : never
  : never;

/** The first that matches; named groups fill the sentence. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^the check was over$/u, 'over'],
  [/^the time for (?:this check|measuring) was up$/u, 'time'],
  [/^it did not end within (?<limitMs>\d+) ms$/u, 'late'],
  [/^it was interrupted$/u, 'interrupted'],
  [/^the way out is cut/u, 'cut'],
  [/^it was not needed for the verdict$/u, 'not-needed'],
  [/^it was not asked for$/u, 'not-asked'],
  [/^(?:stopped (?:before|while) |ping was stopped$)/u, 'stopped'],
  [/^there is no reflector$/u, 'no-reflector'],
  [/^the reflector gave no token$/u, 'reflector-token'],
  [/^this reflector is too old /u, 'reflector-old'],
  [/^the reflector could not open UDP (?<port>\d+)$/u, 'reflector-port'],
  [/^(?:no address |it has no address$|the address of .+ is none$)/u, 'no-address'],
  [/whose address is not known$/u, 'no-address'],
  [/^(?:a|an|media|QUIC|capacity) .*\ban? ?address$/u, 'not-here'],
  [/^not a proxy we can speak to$/u, 'not-here'],
  [/^this computer has no Wi-Fi adapter/u, 'no-wifi'],
  [/^neither (?<tool>\S+) nor (?<other>\S+) is installed$/u, 'no-tools'],
  [/^no package manager that can be asked is installed$/u, 'no-manager'],
  [/^(?<tool>[\w.-]+) is not installed$/u, 'no-tool'],
  [/^the rules can be read by the administrator only$/u, 'administrator'],
  [/^ping may not run here/u, 'ping-forbidden'],
  [/^(?<tool>[\w.-]+) (?:gave no answer in time|did not answer in time)$/u, 'tool-silent'],
  [/^neither (?<tool>\S+) nor (?<other>\S+) (?:printed|told)/u, 'tools-empty'],
  [/^(?<tool>[\w.-]+) (?:printed|told|named) no/u, 'tool-empty'],
  [/^the lookup of a route gave no answer in time$/u, 'time'],
  [/^neither (?<what>\S+) nor (?<other>\S+) can be read/u, 'unreadable-two'],
  [/^(?<what>\S+) cannot be read here$/u, 'unreadable'],
  [/^(?<tool>Windows) gave no answer about/u, 'tool-empty'],
  [/^the account told nothing$/u, 'account-silent'],
  [/^the list of trusted roots is empty$/u, 'roots-empty'],
  [/^this line is paid by the byte$/u, 'metered'],
  [/^the computer runs on battery$/u, 'battery'],
  [/^limited by policy/u, 'policy'],
  [/^(?<tool>Windows|macOS) does not allow it/u, 'not-allowed'],
  [/^no credentials for the account/u, 'no-credentials'],
  [/^pings of no size were answered$/u, 'ping-unanswered'],
  [/^the router does not answer echoes$/u, 'router-silent'],
  [/^no router is known on this interface$/u, 'router-unknown'],
  [/^nobody on the way answers$/u, 'nobody'],
  [/^too few answers to compare$/u, 'few'],
  [/^this host has had all the packets/u, 'enough'],
  [/^this far end answers no large question/u, 'large'],
  [/^no silence was over/u, 'no-silence'],
  [/^the clock did not move/u, 'clock'],
  [/^earlier lookups hang/u, 'lookups'],
  [/^no process could be started/u, 'no-process'],
  [/^the account of (?<service>.+) cannot be asked$/u, 'account'],
  [/^no profile of (?<browsers>.+) can be read$/u, 'no-profile'],
  [/^Windows cannot send one question through one interface$/u, 'windows'],
  [/^ping cannot be bound to an interface on Windows$/u, 'windows'],
  [/does not count refused packets in words known here$/u, 'counters'],
  [/^(?:the kernel shows no counters|no interface tells what it carries)$/u, 'counters'],
  [/^(?<what>\/\S+): /u, 'unreadable'],
  [/^(?<tool>[\w.-]+) (?:failed|ended with|could not|was )/u, 'tool-failed'],
];

/** The message and its values; undefined for a reason that no kind knows. */
export const skipKind = (
  why: string,
):
  | { readonly message: `skip.${Kind}`; readonly values: Readonly<Record<string, string>> }
  | undefined => {
  for (const [pattern, kind] of kinds) {
    const found = pattern.exec(why);
    if (found !== null) return { message: `skip.${kind}`, values: { ...found.groups } };
  }
  return undefined;
};

export const skipWords = (why: string): string => {
  const kind = spokenNow() === 'en' ? undefined : skipKind(why);
  return kind === undefined ? why : say(kind.message, kind.values);
};
