import { skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';

/** The service's account by its own API: only with the administrator's credentials. */
export const accountReader =
  (_host: Host): Reader<'account'> =>
  async () =>
    skipped('no credentials for the account were given');
