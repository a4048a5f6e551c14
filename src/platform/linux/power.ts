import { skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';

export const powerReader =
  (_host: Host): Reader<'power'> =>
  async () =>
    skipped('its reader is not written yet');
