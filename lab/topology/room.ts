/** The places of the lab, from the person outwards. */
export type RoomName = 'laptop' | 'home' | 'isp' | 'internet' | 'rented';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Text given on standard input, which is then closed. */
  readonly stdin?: string;
  /** Default 30000: longer than any honest control, short enough to notice a hang. */
  readonly timeoutMs?: number;
  /** As the laptop's ordinary user (uid 1000, no capabilities). Laptop only. */
  readonly asUser?: boolean;
}

export interface Finished {
  /** Exit status; minus the signal number when a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly tookMs: number;
  readonly timedOut: boolean;
}

export interface StartOptions extends RunOptions {
  /** When it counts as started: a line on its output, or a listening port like `udp/53`. Default: at once. */
  readonly ready?: RegExp | `${'tcp' | 'udp'}/${number}`;
  readonly onLine?: (line: string) => void;
}

/** A program left running in the lab. It ends with the lab at the latest. */
export interface Job {
  readonly readyLine: string;
  readonly exited: Promise<Finished>;
  send(text: string): Promise<void>;
  stop(signal?: 'SIGTERM' | 'SIGKILL' | 'SIGINT' | 'SIGHUP' | 'SIGSTOP'): Promise<void>;
}

/** One computer of the lab. */
export interface Room {
  readonly name: RoomName;
  /** Runs to the end; a non-zero status is an answer, not an error. */
  run(argv: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Runs and throws unless it succeeded; gives the output. For setting things up. */
  must(argv: readonly string[], options?: RunOptions): Promise<string>;
  start(argv: readonly string[], options?: StartOptions): Promise<Job>;
  /** Lines for `ip -batch`. */
  ip(lines: readonly string[]): Promise<void>;
  /** A ruleset for `nft -f`. */
  nft(text: string): Promise<void>;
  /** Parents are made. Folders outside /etc, /run and /tmp need `makeWritable` first. */
  write(path: string, text: string, mode?: number): Promise<void>;
  read(path: string): Promise<string>;
  /** Lays a private writable layer over a folder, for example /opt or /usr/share. */
  makeWritable(folder: string): Promise<void>;
}
