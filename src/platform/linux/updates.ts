import { skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';

export const updatesReader =
  (_host: Host): Reader<'updates'> =>
  async () =>
    skipped('its reader is not written yet');
