import { skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';

export const deviceHoldersReader =
  (_host: Host): Reader<'device-holders'> =>
  async () =>
    skipped('its reader is not written yet');
