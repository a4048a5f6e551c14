/** The computer we run on. Its readers are loaded only now: `--help` needs none of them. */
import type { Platform } from './platform.ts';

export const thisPlatform = async (environment: NodeJS.ProcessEnv): Promise<Platform> => {
  if (process.platform === 'darwin') {
    return (await import('./darwin/index.ts')).darwinPlatform(environment);
  }
  if (process.platform === 'win32') {
    return (await import('./win32/index.ts')).windowsPlatform(environment);
  }
  // BSDs and others lack /proc and iproute2: their readers answer with "not installed".
  return (await import('./linux/index.ts')).linuxPlatform(environment);
};
