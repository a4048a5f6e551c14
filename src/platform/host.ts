import type { Files } from './files.ts';
import type { RunProgram } from './run-program.ts';

/** What a reader may touch of the computer. Tests bring a folder and a table of answers instead. */
export interface Host {
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
  /** Effective user id; -1 where the system has none. */
  readonly userId: number;
  readonly files: Files;
  readonly run: RunProgram;
}
