/**
 * The command table: parsing, `--help`, suggestions, shell completions and the man page
 * all come from here. No imports, so that `--help` costs nothing but this file.
 */
export type Completes = 'file' | 'probe' | 'service' | 'cause' | 'command' | 'fix';

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** The word for its value in help; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly completes?: Completes;
  readonly isRepeatable?: boolean;
  readonly summary: string;
}

export interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly isRequired: boolean;
  readonly completes?: Completes;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** One paragraph for help and the man page. */
  readonly about: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  readonly exits: readonly (readonly [number, string])[];
}

export const services = ['zoom', 'teams', 'meet', 'webex'] as const;

const wrongUsage = [
  [64, 'wrong usage'],
  [70, 'a fault of linecheck itself'],
] as const;

const verdictExits = [
  [0, 'ready: the meeting will work'],
  [1, 'degraded: it can be joined, but will work poorly'],
  [2, 'blocked: it will not work from here'],
  [3, 'unknown: it could not be found out'],
  ...wrongUsage,
] as const;

const help: Option = { name: 'help', short: 'h', summary: 'show this help and exit' };
const verbose: Option = {
  name: 'verbose',
  short: 'v',
  summary: 'show every answer, not only the proof',
};
const json: Option = {
  name: 'json',
  summary: 'print the report as JSON on stdout, and nothing else there',
};

const service: Option = {
  name: 'service',
  value: 'NAME|FILE',
  completes: 'service',
  summary: 'the meeting service: zoom (default), teams, meet, webex, or a profile file of your own',
};
const reflectorUrl: Option = {
  name: 'reflector',
  value: 'URL',
  summary: 'measure against a reflector of your own: the address that `linecheck reflector` prints',
};
const noThirdParty: Option = {
  name: 'no-third-party',
  summary: 'contact no host outside the service and this network',
};
const budget: Option = {
  name: 'budget',
  value: 'SECONDS',
  summary: 'time after which the answer must be there (default 10)',
};

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
      summary: 'what to measure speed against (default: the reflector if given, else cloudflare)',
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

const fix: Command = {
  name: 'fix',
  summary: 'repair what the newest check found, prove it, or put everything back',
  about:
    'Plans the least change that can help, shows exactly what would change, asks, changes it, checks again, and keeps it only when it is seen to help; otherwise everything is put back. Recorded on disk before anything is touched: after a crash or a power cut it is put back by itself, or by `linecheck undo`.',
  arguments: [
    {
      name: 'FIX',
      summary: 'the id of a fix; without it, those for what the newest check found',
      isRequired: false,
      completes: 'fix',
    },
  ],
  options: [
    { name: 'dry-run', summary: 'show what would change, and change nothing' },
    { name: 'yes', short: 'y', summary: 'do not ask; agree beforehand' },
    {
      name: 'keep',
      summary: 'keep it even if it stays undecided whether it helped; never if it did not',
    },
    service,
    reflectorUrl,
    noThirdParty,
    budget,
    { name: 'json', summary: 'print what was done as JSON on stdout, and nothing else there' },
    help,
  ],
  examples: [
    { line: 'linecheck fix', does: 'repair what is wrong, one question per repair' },
    { line: 'linecheck fix --dry-run', does: 'only show what would change' },
    { line: 'linecheck fix --yes --json', does: 'for scripts' },
  ],
  exits: [
    [0, 'it helped and was kept, or there is nothing to do'],
    [1, 'tried, and everything put back'],
    [2, 'refused, or not possible from here'],
    ...wrongUsage,
  ],
};

const undo: Command = {
  name: 'undo',
  summary: 'put back what a repair has changed',
  about:
    'Without options, puts back everything that an interrupted repair has left; nothing else. What was set by somebody else since is left alone and named. Needs no network and nothing but the journal; safe to run twice. With nothing to put back it lists the repairs that are in force.',
  arguments: [
    {
      name: 'FIX',
      summary: 'take back this repair: the id of a fix, or of one entry of the list',
      isRequired: false,
      completes: 'fix',
    },
  ],
  options: [
    { name: 'last', summary: 'also take back the newest repair that was kept' },
    { name: 'all', summary: 'also take back every repair that was kept' },
    {
      name: 'home',
      value: 'FOLDER',
      completes: 'file',
      summary: 'use the journal in this folder instead of LINECHECK_HOME',
    },
    {
      name: 'armed',
      value: 'ID',
      summary:
        'for the undo that comes by itself: this entry, if its time has come or the computer has restarted',
    },
    help,
  ],
  examples: [
    { line: 'linecheck undo', does: 'after a crash; or to see what is in force' },
    { line: 'linecheck undo --last', does: 'take back the newest repair' },
  ],
  exits: [
    [0, 'put back, or there is nothing to put back'],
    [2, 'not possible, or not completely'],
    ...wrongUsage,
  ],
};

const replay: Command = {
  name: 'replay',
  summary: 'diagnose again from a saved report, without touching the network',
  about:
    'Judges the observations of a saved report again, with the rules of this version and the service profile inside the file. With --against, compares an older with a newer report: verdict, causes, and what changed on the computer and its network.',
  arguments: [
    {
      name: 'FILE',
      summary: 'a report saved as JSON; - reads stdin',
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

const reflector: Command = {
  name: 'reflector',
  summary: 'run the far end of measurements',
  about:
    'Answers UDP echoes and STUN on the media ports and TLS on the TCP ones, so that a check elsewhere can prove them open or blocked. Prints one line per listening port, the address to give to `linecheck check --reflector`, then `ready`. Runs until it is interrupted.',
  arguments: [],
  options: [
    { name: 'address', value: 'IP', summary: 'listen on this address only (default: all)' },
    {
      name: 'cert',
      value: 'FILE',
      completes: 'file',
      summary: 'certificate chain, PEM (default: self-signed, its fingerprint printed)',
    },
    {
      name: 'key',
      value: 'FILE',
      completes: 'file',
      summary: 'private key of the certificate, PEM',
    },
    {
      name: 'access-key',
      value: 'KEY',
      summary: 'answer only callers who know this word; it becomes part of the address',
    },
    help,
  ],
  examples: [
    { line: 'linecheck reflector', does: 'on a server that the office can reach' },
    {
      line: 'linecheck reflector --cert chain.pem --key key.pem',
      does: 'with a certificate of its own',
    },
  ],
  exits: [[0, 'ended by an interrupt'], [2, 'no port could be opened'], ...wrongUsage],
};

const allowlist: Command = {
  name: 'allowlist',
  summary: 'write the firewall, proxy or VPN rules that a service needs',
  about:
    'Prints the list for one product on stdout, ready to be put in: from the published needs of the service, whole and no wider. It says how old its facts are, what each part is for, and the test to run afterwards. Touches neither network nor computer.',
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
  ],
  exits: [[0, 'written'], ...wrongUsage],
};

export const commands: readonly Command[] = [
  check,
  fix,
  undo,
  explain,
  replay,
  allowlist,
  reflector,
];

/** Promised by name for later versions: typing one gets an honest answer instead of a guess. */
export const laterCommands: readonly string[] = ['ui', 'watch', 'server'];

export const defaultCommand = check;

export const findCommand = (name: string): Command | undefined =>
  commands.find((command) => command.name === name);
