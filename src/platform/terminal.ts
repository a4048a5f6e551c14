import { closeSync, openSync } from 'node:fs';

/** The terminal that `sudo` would ask on, wherever our own streams lead. */
export const hasTerminal = (): boolean => {
  try {
    closeSync(openSync('/dev/tty', 'r+'));
    return true;
  } catch {
    return false;
  }
};
