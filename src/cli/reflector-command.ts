import { type Command, help, type Option, wrongUsage } from './command.ts';

const access: readonly Option[] = [
  {
    name: 'access-key',
    value: 'KEY',
    summary: 'answer only callers who know this word; it becomes part of the address',
  },
  {
    name: 'ticket-secret',
    value: 'FILE',
    completes: 'file',
    summary:
      'answer only callers with a ticket signed with this file (32 random characters or more; `openssl rand -hex 32`)',
  },
  {
    name: 'issue-ticket',
    value: 'HOURS',
    summary:
      'print a ticket signed with --ticket-secret, good for so many hours, and exit; it goes into the address as /?key=TICKET',
  },
  {
    name: 'ticket-for',
    value: 'PREFIX',
    summary: 'the ticket is good from these addresses only, such as 192.0.2.0/24',
  },
];

const certificate: readonly Option[] = [
  {
    name: 'cert',
    value: 'FILE',
    completes: 'file',
    summary:
      'certificate chain, PEM (default: self-signed, its fingerprint printed, kept for the next start)',
  },
  {
    name: 'key',
    value: 'FILE',
    completes: 'file',
    summary: 'private key of the certificate, PEM',
  },
];

const owner: readonly Option[] = [
  {
    name: 'portal-port',
    value: 'PORT',
    summary: 'also answer the portal question over plain HTTP on this port, usually 80',
  },
  {
    name: 'metrics-port',
    value: 'PORT',
    summary: 'Prometheus figures at /metrics and health at /healthz, plain HTTP',
  },
  {
    name: 'metrics-address',
    value: 'IP',
    summary: 'where --metrics-port listens (default 127.0.0.1)',
  },
  {
    name: 'limit-mbps',
    value: 'N',
    summary: 'send no capacity test faster than N megabits per second',
  },
  {
    name: 'stop-within',
    value: 'SECONDS',
    summary:
      'let tests under way end for so long after an interrupt (default 15); a second one ends at once',
  },
];

/** Why these ports; a test holds it against the profiles of the services. */
const ports =
  'UDP 3478-3481, 5004, 8801-8810, 9000 and 19302-19309 are the media ports of Zoom, Teams, Meet and Webex: only an answer on the same port proves that a firewall lets it through. TCP 443, 5004, 8801 and 8802 are what these services fall back to; 443 is also where a check fetches the token without which UDP stays silent. Test calls from browsers use the same ports, UDP and, as TURN in clear or inside TLS, TCP; they need the optional package werift; the optional package koffi lets one core on Linux serve twice as many. A port that is taken or not allowed is said and left out; one TCP port is enough.';

export const reflector: Command = {
  name: 'reflector',
  summary: 'run the far end of measurements',
  about: `Answers UDP echoes and STUN on the media ports, and echoes and capacity tests (ndt7) inside TLS on the TCP ones, so that a check elsewhere can prove them open or blocked and measure what the network carries. Serves a page at https://ADDRESS/ for people who cannot install anything: a check by the browser alone, and a test call (/call), which needs a certificate the browser accepts. Prints one line per listening port, the address to give to \`linecheck check --reflector\`, then \`ready\`. Runs until it is interrupted. ${ports}`,
  arguments: [],
  options: [
    { name: 'address', value: 'IP', summary: 'listen on this address only (default: all)' },
    {
      name: 'public-address',
      value: 'IP',
      summary:
        'how others reach this computer, where a router or a cloud translates its address; test calls need it there',
    },
    ...certificate,
    ...access,
    ...owner,
    help,
  ],
  examples: [
    { line: 'linecheck reflector', does: 'on a server that the office can reach' },
    {
      line: 'linecheck reflector --cert chain.pem --key key.pem',
      does: 'with a certificate of its own',
    },
    {
      line: 'linecheck reflector --public-address 203.0.113.7',
      does: 'on a rented machine behind a translated address',
    },
    {
      line: 'linecheck reflector --ticket-secret secret.txt --issue-ticket 24',
      does: 'a ticket for one day',
    },
    {
      line: 'linecheck reflector --portal-port 80 --metrics-port 9464',
      does: 'everything, watched by Prometheus',
    },
  ],
  exits: [[0, 'ended by an interrupt'], [2, 'no port could be opened'], ...wrongUsage],
};
