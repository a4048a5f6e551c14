/**
 * The command table: parsing, `--help`, suggestions, shell completions and the man page
 * all come from here. It imports nothing but its own parts, so that `--help` costs nothing else.
 */
import {
  type Command,
  wrongUsage,
  verdictExits,
  help,
  verbose,
  json,
  service,
  reflectorUrl,
  noThirdParty,
  budget,
} from './command.ts';
import { ui } from './page-command.ts';
import { reflector } from './reflector-command.ts';
import { fix, undo } from './repair-commands.ts';

const check: Command = {
  name: 'check',
  summary: 'find out whether a meeting will work from here and, if not, why',
  about:
    'Asks this computer and its network, in parallel and within a time budget, whether the meeting service can be reached, and names the cause with its proof when it cannot. Changes nothing. Ctrl-C ends it at once with what is known by then.',
  arguments: [],
  options: [
    service,
    json,
    {
      name: 'events',
      summary: 'print progress as NDJSON on stdout, one event a line; the last line is the result',
    },
    {
      name: 'save',
      value: 'FILE',
      completes: 'file',
      isRepeatable: true,
      summary: 'save the report, as the name ends: .json, .html or .md (repeatable)',
    },
    { name: 'reach', summary: 'only whether the service can be reached; no quality measurement' },
    reflectorUrl,
    {
      name: 'speed',
      value: 'BY',
      choices: ['reflector', 'cloudflare', 'mlab', 'none'],
      summary:
        'what to measure speed against (default: the reflector if given, else cloudflare); mlab publishes the result with your public address, and naming it is your consent',
    },
    noThirdParty,
    {
      name: 'only',
      value: 'PROBE',
      completes: 'probe',
      isRepeatable: true,
      summary: 'ask only these questions (repeatable, or separated by commas)',
    },
    {
      name: 'skip',
      value: 'PROBE',
      completes: 'probe',
      isRepeatable: true,
      summary: 'leave these questions out (repeatable, or separated by commas)',
    },
    budget,
    { name: 'long', summary: 'also look for what shows only after minutes' },
    verbose,
    help,
  ],
  examples: [
    { line: 'linecheck', does: 'check Zoom' },
    { line: 'linecheck check --service teams -v', does: 'check Teams, show all evidence' },
    {
      line: 'linecheck check --save report.json --save report.html',
      does: 'keep the report, for a replay and for the helpdesk',
    },
    { line: 'linecheck check --json --no-third-party', does: 'for scripts, asking nobody else' },
  ],
  exits: verdictExits,
};

const explain: Command = {
  name: 'explain',
  summary: 'say what an error code or a cause means, without touching the network',
  about:
    'Tells what an error code of a meeting app (10002, 5003, 104101 …) or a cause that linecheck names (dns-filter-blocks-service …) means, where sources disagree, and which checks decide.',
  arguments: [
    {
      name: 'CODE|CAUSE',
      summary: 'an error code as the app shows it, or the id of a cause',
      isRequired: true,
      completes: 'cause',
    },
  ],
  options: [help],
  examples: [
    { line: 'linecheck explain 10002', does: 'what the code means, and what it does not' },
    { line: 'linecheck explain captive-portal', does: 'what the cause means and what to do' },
  ],
  exits: [[0, 'explained'], [2, 'neither a code nor a cause that is known'], ...wrongUsage],
};

const replay: Command = {
  name: 'replay',
  summary: 'diagnose again from a saved report, without touching the network',
  about:
    'Judges the observations of a saved report again, with the rules of this version and the service profile inside the file. With --against, compares an older with a newer report: verdict, causes, and what changed on the computer and its network.',
  arguments: [
    {
      name: 'FILE',
      summary: 'a report saved as JSON or HTML; - reads stdin',
      isRequired: true,
      completes: 'file',
    },
  ],
  options: [
    {
      name: 'against',
      value: 'NEWER',
      completes: 'file',
      summary: 'compare FILE with this newer report',
    },
    json,
    {
      name: 'save',
      value: 'FILE',
      completes: 'file',
      isRepeatable: true,
      summary:
        'save the report or, with --against, the comparison: .json, .html or .md (repeatable)',
    },
    verbose,
    help,
  ],
  examples: [
    {
      line: 'linecheck replay report.json',
      does: 'the same diagnosis, or a better one after an update',
    },
    {
      line: 'linecheck replay monday.json --against today.json',
      does: 'what changed since it worked',
    },
  ],
  exits: verdictExits,
};

const allowlist: Command = {
  name: 'allowlist',
  summary: 'write the firewall, proxy or VPN rules that a service needs, or that are missing',
  about:
    'Prints the list for one product on stdout, ready to be put in: from the published needs of the service, whole and no wider; with --report only what that check showed to be kept back, with what shows it. It says how old its facts are, what each part is for, and the test to run afterwards. Touches neither network nor computer.',
  arguments: [],
  options: [
    {
      name: 'for',
      value: 'PRODUCT',
      choices: ['nftables', 'ufw', 'windows', 'pf', 'panos', 'fortigate', 'squid', 'pac', 'csv'],
      summary:
        'whose language: nftables, ufw, windows, pf, panos, fortigate, squid, pac (proxy configuration file) or csv',
    },
    {
      name: 'about',
      value: 'LIST',
      choices: ['firewall', 'proxy-bypass', 'no-inspection', 'split-tunnel'],
      summary:
        'what the list is about: firewall (default), proxy-bypass (default of pac), no-inspection (TLS), split-tunnel (VPN); not every product has every list, csv has',
    },
    service,
    {
      name: 'report',
      value: 'FILE',
      completes: 'file',
      summary:
        'only what this saved report (.json, .html) shows to be missing; last: the newest check of this computer',
    },
    {
      name: 'families',
      value: 'WHICH',
      choices: ['4', '6', 'both'],
      summary: 'addresses of IPv4, of IPv6, or both (default)',
    },
    help,
  ],
  examples: [
    {
      line: 'linecheck allowlist --for nftables > zoom.nft',
      does: 'for the firewall of the office',
    },
    {
      line: 'linecheck allowlist --for pac --service teams',
      does: 'so that Teams goes past the proxy',
    },
    { line: 'linecheck allowlist --for csv --about split-tunnel', does: 'for a VPN' },
    {
      line: 'linecheck allowlist --report report.json --for nftables',
      does: 'the missing rule alone',
    },
  ],
  exits: [
    [0, 'written'],
    [2, 'the report shows nothing of this kind to be missing'],
    ...wrongUsage,
  ],
};

export const commands: readonly Command[] = [
  check,
  ui,
  fix,
  undo,
  explain,
  replay,
  allowlist,
  reflector,
];

/** Promised by name for later versions: typing one gets an honest answer instead of a guess. */
export const laterCommands: readonly string[] = ['watch', 'server'];

export const defaultCommand = check;

export const findCommand = (name: string): Command | undefined =>
  commands.find((command) => command.name === name);
