/** The client's data on Windows: only the places of the catalogue, never its programs, and not while it runs. */
import type { Settings } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { clientFolder as portableClientFolder } from '../../portable/client-folder.ts';
import { allDataFolders, allProcesses } from '../client/places.ts';
import { firstRunning } from '../running.ts';

export const clientFolder = (host: Host): SettingHandler<Settings['client.folder']> => {
  // `%APPDATA%\Zoom` holds the programs of a per-user installation, too.
  const places = new Set(
    allDataFolders(host.environment).filter((path) => !/\\Zoom$/iu.test(path)),
  );
  return portableClientFolder({
    isPlace: (on) => places.has(on),
    whoRuns: () => firstRunning(host, allProcesses(), new AbortController().signal),
  });
};
