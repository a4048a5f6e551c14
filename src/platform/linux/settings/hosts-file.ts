/** `/etc/hosts` as a whole: which of its lines goes is the fix's business. */
import type { SettingHandler } from '../../hands.ts';
import { fileHandler } from '../../file-state.ts';
import type { FileState } from '../../../model/change.ts';
import type { Host } from '../../host.ts';
import { copyAttributesBy } from './copy-attributes.ts';

export const hostsFileSetting = (host: Host, root = ''): SettingHandler<FileState> =>
  fileHandler({ paths: ['/etc/hosts'], copyAttributes: copyAttributesBy(host), root });
