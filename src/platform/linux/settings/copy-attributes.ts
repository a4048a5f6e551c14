/**
 * Access lists and SELinux labels of a file that is about to be replaced. GNU `cp` knows how to bring
 * them over (`--preserve=all` leaves out what the file system lacks); where it is not GNU's, rights
 * and owner, which are set afterwards, are all there is.
 */
import type { CopyAttributes } from '../../file-replacement.ts';
import type { Host } from '../../host.ts';

/** Copying no contents takes 2 ms. */
const timeoutMs = 2_000;

export const copyAttributesBy =
  (host: Host): CopyAttributes =>
  async (from, to) => {
    const how = ['--attributes-only', '--preserve=all', '--no-dereference'];
    await host.run('cp', [...how, '--', from, to], { timeoutMs });
  };
