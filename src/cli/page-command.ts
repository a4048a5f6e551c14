/** `ui`: the page for people who do not use a terminal. */
import { type Command, help, reflectorUrl, service, wrongUsage } from './command.ts';

export const ui: Command = {
  name: 'ui',
  summary: 'open the page: check, repair and report without a terminal',
  about:
    'Starts a server for this computer alone, on a port of its own, and opens its page in the browser. The only line on stdout is the address that opens it: it holds a token that works once and for five minutes. Ends with Ctrl-C, from the page, or by itself ten minutes after the last page was closed; a repair that runs is put back first.',
  arguments: [],
  options: [
    { name: 'no-open', summary: 'do not start a browser; the address is on stdout' },
    { name: 'port', value: 'N', summary: 'listen on this port (default: a free one)' },
    service,
    reflectorUrl,
    help,
  ],
  examples: [
    { line: 'linecheck ui', does: 'open the page' },
    { line: 'linecheck ui --no-open', does: 'only print the address' },
  ],
  exits: [[0, 'ended: interrupted, from the page, or because nobody was there'], ...wrongUsage],
};
