import { skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';

export const browserExtensionsReader =
  (_host: Host): Reader<'browser-extensions'> =>
  async () =>
    skipped('its reader is not written yet');
