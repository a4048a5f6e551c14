/**
 * `/etc/resolv.conf` itself: for computers on which no program keeps it, or whose program is gone.
 * A link into another program's folder is restored as that link.
 */
import type { FileState } from '../../../model/change.ts';
import { fileHandler } from '../../file-state.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { copyAttributesBy } from './copy-attributes.ts';

export const resolvConfSetting = (host: Host, root = ''): SettingHandler<FileState> =>
  fileHandler({ paths: ['/etc/resolv.conf'], copyAttributes: copyAttributesBy(host), root });
