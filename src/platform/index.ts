/** The computer we run on. Its readers are loaded only now: `--help` needs none of them. */
import type { Platform } from './platform.ts';
import { startLookups } from './portable/lookup-process.ts';

export const thisPlatform = async (environment: NodeJS.ProcessEnv): Promise<Platform> => {
  // Started before anything is loaded, so that it is ready when the first name is.
  const lookUp = startLookups(environment);
  if (process.platform === 'darwin') {
    return (await import('./darwin/index.ts')).darwinPlatform(environment, lookUp);
  }
  if (process.platform === 'win32') {
    return (await import('./win32/index.ts')).windowsPlatform(environment, lookUp);
  }
  // BSDs and others lack /proc and iproute2: their readers answer with "not installed".
  return (await import('./linux/index.ts')).linuxPlatform(environment, lookUp);
};
