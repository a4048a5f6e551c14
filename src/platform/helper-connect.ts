/**
 * The helper's side of the channel. On Linux, and wherever `sudo` started it, standard input and output.
 * Where the system starts it without any (macOS's dialog, Windows' consent), it calls back: a socket in a
 * folder of the person's alone, or a named pipe, and the token it was given says who it is.
 */
import { connect } from 'node:net';

import { helperGreeting } from './helper-start.ts';
import { linesOf, mostLineBytes, writeLine } from './text-lines.ts';

export interface HelperLines {
  readonly lines: AsyncIterable<string>;
  say(line: string): Promise<void>;
}

/** `words`: nothing, or the address to call back and the token. */
export const helperEnd = async ([address, token]: readonly string[]): Promise<HelperLines> => {
  const end =
    address === undefined || token === undefined ? ownStreams() : await calledBack(address, token);
  await end.say(helperGreeting);
  return end;
};

const ownStreams = (): HelperLines => {
  // Ctrl-C on the terminal reaches the helper too: what becomes of the repair is for the other side to say.
  process.on('SIGINT', () => undefined);
  // The terminal is closed, or the computer shuts down: as if the other side were gone.
  for (const end of ['SIGHUP', 'SIGTERM'] as const) process.on(end, () => process.stdin.destroy());
  process.stdout.on('error', () => undefined);
  return {
    lines: linesOf(process.stdin, mostLineBytes),
    say: (line) => writeLine(process.stdout, line),
  };
};

const calledBack = (address: string, token: string): Promise<HelperLines> =>
  new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.on('error', () => socket.destroy());
      for (const end of ['SIGHUP', 'SIGTERM'] as const) process.on(end, () => socket.destroy());
      socket.write(`${token}\n`);
      resolve({
        lines: linesOf(socket, mostLineBytes),
        say: (line) => writeLine(socket, line),
      });
    });
  });
