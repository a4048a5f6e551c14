/** Where the meeting clients of each service live on Linux. */

export interface ClientPlaces {
  readonly debs: readonly string[];
  readonly rpms: readonly string[];
  readonly flatpaks: readonly string[];
  readonly snaps: readonly string[];
  readonly folder?: string;
  /** Relative to the folder; must exist, and those ending in `*` must be executable. */
  readonly needed: readonly string[];
  readonly versionFile?: string;
  /** Relative to home; what the client reads and writes. */
  readonly settings: readonly string[];
  readonly data: readonly string[];
  /** Processes beyond the profile's own list. */
  readonly processes: readonly string[];
}

const none: ClientPlaces = {
  debs: [],
  rpms: [],
  flatpaks: [],
  snaps: [],
  needed: [],
  settings: [],
  data: [],
  processes: [],
};

/**
 * zoom: `/opt/zoom` with `version.txt`, package `zoom`, Flatpak `us.zoom.Zoom`, snap
 * `zoom-client`, data in `~/.zoom`, settings in `~/.config/zoomus.conf` (packages of the
 * vendor and of flathub, read November 2026). Teams has no client of its own on Linux:
 * `teams-for-linux` wraps the web page. Meet is a web page.
 */
const catalogue: Readonly<Record<string, ClientPlaces>> = {
  zoom: {
    debs: ['zoom'],
    rpms: ['zoom'],
    flatpaks: ['us.zoom.Zoom'],
    snaps: ['zoom-client'],
    folder: '/opt/zoom',
    needed: ['zoom*', 'ZoomLauncher*'],
    versionFile: 'version.txt',
    settings: ['.config/zoomus.conf'],
    data: ['.zoom', '.zoom/data'],
    processes: ['zoom', 'ZoomLauncher', 'ZoomWebviewHost', 'aomhost'],
  },
  teams: {
    ...none,
    debs: ['teams-for-linux'],
    rpms: ['teams-for-linux'],
    flatpaks: ['com.github.IsmaelMartinez.teams_for_linux'],
    snaps: ['teams-for-linux'],
    folder: '/opt/teams-for-linux',
    needed: ['teams-for-linux*'],
    settings: ['.config/teams-for-linux'],
    data: ['.config/teams-for-linux'],
    processes: ['teams-for-linux'],
  },
  webex: {
    ...none,
    debs: ['webex'],
    rpms: ['webex'],
    folder: '/opt/Webex',
    needed: ['bin/CiscoCollabHost*'],
    settings: [],
    data: ['.local/share/Webex'],
    processes: ['CiscoCollabHost'],
  },
};

export const placesOf = (profileId: string): ClientPlaces =>
  Object.hasOwn(catalogue, profileId) ? (catalogue[profileId] ?? none) : none;

/** Of every service: what a repair may touch does not depend on which one is asked about. */
export const allPlaces: readonly ClientPlaces[] = Object.values(catalogue);

export const clientProcesses: readonly string[] = allPlaces.flatMap(({ processes }) => processes);
