/**
 * Programs of macOS by their absolute paths: a person's own `netstat`, `ps` or `ping` from Homebrew
 * answers in other words. None of them is localised except where its reader says so.
 */
import { noAnswer } from '../answers.ts';
import type { Host } from '../host.ts';
import type { ProgramResult } from '../run-program.ts';

export const tools = {
  arp: '/usr/sbin/arp',
  curl: '/usr/bin/curl',
  defaults: '/usr/bin/defaults',
  dscacheutil: '/usr/bin/dscacheutil',
  killall: '/usr/bin/killall',
  open: '/usr/bin/open',
  sntp: '/usr/bin/sntp',
  ifconfig: '/sbin/ifconfig',
  lsof: '/usr/sbin/lsof',
  nc: '/usr/bin/nc',
  ndp: '/usr/sbin/ndp',
  netstat: '/usr/sbin/netstat',
  nettop: '/usr/bin/nettop',
  networksetup: '/usr/sbin/networksetup',
  osascript: '/usr/bin/osascript',
  pfctl: '/sbin/pfctl',
  ping: '/sbin/ping',
  ping6: '/sbin/ping6',
  pluginkit: '/usr/bin/pluginkit',
  plutil: '/usr/bin/plutil',
  pmset: '/usr/bin/pmset',
  ps: '/bin/ps',
  route: '/sbin/route',
  scutil: '/usr/sbin/scutil',
  security: '/usr/bin/security',
  socketfilterfw: '/usr/libexec/ApplicationFirewall/socketfilterfw',
  softwareupdate: '/usr/sbin/softwareupdate',
  systemextensionsctl: '/usr/bin/systemextensionsctl',
  systemsetup: '/usr/sbin/systemsetup',
  system_profiler: '/usr/sbin/system_profiler',
  traceroute: '/usr/sbin/traceroute',
  traceroute6: '/usr/sbin/traceroute6',
  vm_stat: '/usr/bin/vm_stat',
  xattr: '/usr/bin/xattr',
} as const;

export type Tool = keyof typeof tools;

/** Most answer in 10 to 50 ms; two seconds forgive a Mac that has just woken up. */
export const toolTimeoutMs = 2_000;

export interface Waiting {
  readonly signal: AbortSignal;
  readonly interrupt?: AbortSignal;
  readonly timeoutMs?: number;
  readonly input?: string;
}

export const runTool = (
  host: Host,
  tool: Tool,
  args: readonly string[],
  { signal, interrupt, timeoutMs = toolTimeoutMs, input }: Waiting,
): Promise<ProgramResult> =>
  host.run(tools[tool], args, {
    timeoutMs,
    signal,
    ...(interrupt === undefined ? {} : { interrupt }),
    ...(input === undefined ? {} : { input }),
  });

export type Said =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** What it printed when it ended well and whole; else why there is nothing to parse. */
export const ask = async (
  host: Host,
  tool: Tool,
  args: readonly string[],
  waiting: Waiting,
): Promise<Said> => {
  const result = await runTool(host, tool, args, waiting);
  if (result.kind === 'ended' && result.code === 0 && !result.isCutOff) {
    return { kind: 'said', text: result.stdout };
  }
  const outcome = noAnswer(tool, result);
  return { kind: 'unknown', why: outcome.kind === 'skipped' ? outcome.why : `${tool} failed` };
};

/** Empty where it did not answer: for questions whose silence changes nothing. */
export const textSaid = (said: Said): string => (said.kind === 'said' ? said.text : '');
