/** Programs of Windows itself: by their full path, with arguments as a list, answers decoded by shape. */
import type { Host } from '../host.ts';
import type { ProgramResult } from '../run-program.ts';
import { decode } from './decode.ts';
import type { CodePage } from './decode.ts';
import { systemFolder } from './powershell.ts';

/** Tables of `netsh`, `w32tm`, `powercfg` come in 50 ms; a service that hangs is not worth more. */
const usualTimeoutMs = 3_000;

export const runNative = (
  host: Host,
  program: string,
  args: readonly string[],
  signal: AbortSignal,
  timeoutMs = usualTimeoutMs,
): Promise<ProgramResult> =>
  host.run(`${systemFolder(host.environment)}\\${program}`, args, {
    timeoutMs,
    signal,
    wantsBytes: true,
  });

export const textOfResult = (
  result: ProgramResult,
  codePages: readonly CodePage[] = [],
): string => {
  if (result.kind !== 'ended' && result.kind !== 'late') return '';
  return result.bytes === undefined ? result.stdout : decode(result.bytes, codePages);
};
