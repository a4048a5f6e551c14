/** `/etc/hosts` as a whole: which of its lines goes is the fix's business. */
import type { FileState } from '../../../model/change.ts';
import { fileHandler } from '../../file-state.ts';
import type { SettingHandler } from '../../hands.ts';

/** `/etc` is a link to `/private/etc`; the file in it is none. */
export const hostsFileSetting = (root = ''): SettingHandler<FileState> =>
  fileHandler({ paths: ['/etc/hosts'], root });
