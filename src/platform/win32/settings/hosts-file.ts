/** The hosts file, whole. Only the one in the usual folder: a moved one (`DataBasePath`) is somebody's deliberate doing. */
import type { FileState } from '../../../model/change.ts';
import { fileHandler } from '../../file-state.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { systemFolder } from '../powershell.ts';

export const hostsFileSetting = (
  host: Pick<Host, 'environment'>,
  root = '',
): SettingHandler<FileState> =>
  fileHandler({
    paths: [`${systemFolder(host.environment)}\\drivers\\etc\\hosts`],
    refuses: (value) =>
      value?.kind === 'file' ? undefined : 'the hosts file is neither removed nor made a link',
    root,
  });
