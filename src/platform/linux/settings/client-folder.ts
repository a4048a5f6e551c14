/** The client's data on Linux: only the places of the catalogue, below the person's own home. */
import type { Settings } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { clientFolder as portableClientFolder } from '../../portable/client-folder.ts';
import { allPlaces, clientProcesses } from '../client/catalogue.ts';
import { listProcesses } from '../process-list.ts';

export const clientFolder = (
  host: Pick<Host, 'home'>,
  whoRuns: () => string | undefined = runningClient,
): SettingHandler<Settings['client.folder']> => {
  const places = new Set(
    allPlaces.flatMap(({ data, settings }) =>
      [...data, ...settings].map((path) => `${host.home}/${path}`),
    ),
  );
  return portableClientFolder({
    isPlace: (on) => places.has(on),
    whoRuns: async () => whoRuns(),
  });
};

/** The kernel cuts names to 15 characters. */
export const runningClient = (): string | undefined => {
  const names = new Set(clientProcesses.map((name) => name.slice(0, 15)));
  return listProcesses().find(({ name }) => names.has(name))?.name;
};
