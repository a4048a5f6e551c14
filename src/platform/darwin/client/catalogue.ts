/** Where the meeting clients of each service live on macOS. */

export interface ClientApp {
  /** Folder name of the bundle, below `/Applications` or `~/Applications`. */
  readonly bundle: string;
  readonly bundleId: string;
  /** Which key of Info.plist holds a version that compares: Zoom's short one carries the build in brackets. */
  readonly versionKey: 'CFBundleVersion' | 'CFBundleShortVersionString';
}

export interface ClientPlaces {
  readonly apps: readonly ClientApp[];
  /** Names of executables beyond the profile's own list. */
  readonly processes: readonly string[];
  /** Relative to home: what the client reads and writes. */
  readonly data: readonly string[];
  /** Domain of its managed preferences. */
  readonly policyDomain?: string;
}

const none: ClientPlaces = { apps: [], processes: [], data: [] };

/**
 * zoom: casks and KB0070357 (data folder), `us.zoom.config` (ProfileManifests 2023-08-17). Teams and
 * Webex: casks of November 2026. [K] for the data folders of the latter two. Meet is a web page.
 */
const catalogue: Readonly<Record<string, ClientPlaces>> = {
  zoom: {
    apps: [{ bundle: 'zoom.us.app', bundleId: 'us.zoom.xos', versionKey: 'CFBundleVersion' }],
    processes: ['zoom.us', 'CptHost', 'caphost', 'aomhost'],
    data: ['Library/Application Support/zoom.us', 'Library/Application Support/zoom.us/data'],
    policyDomain: 'us.zoom.config',
  },
  teams: {
    apps: [
      {
        bundle: 'Microsoft Teams.app',
        bundleId: 'com.microsoft.teams2',
        versionKey: 'CFBundleShortVersionString',
      },
      {
        bundle: 'Microsoft Teams classic.app',
        bundleId: 'com.microsoft.teams',
        versionKey: 'CFBundleShortVersionString',
      },
    ],
    processes: ['MSTeams', 'Microsoft Teams'],
    data: ['Library/Containers/com.microsoft.teams2'],
  },
  webex: {
    apps: [
      {
        bundle: 'Webex.app',
        bundleId: 'Cisco-Systems.Spark',
        versionKey: 'CFBundleShortVersionString',
      },
      {
        bundle: 'Cisco Webex Meetings.app',
        bundleId: 'com.webex.meetingmanager',
        versionKey: 'CFBundleShortVersionString',
      },
    ],
    processes: ['Webex', 'Cisco Webex Meetings', 'Meeting Center'],
    data: ['Library/Application Support/Cisco Spark'],
  },
};

export const placesOf = (profileId: string): ClientPlaces =>
  Object.hasOwn(catalogue, profileId) ? (catalogue[profileId] ?? none) : none;

/** Of every service: what a repair may touch does not depend on which one is asked about. */
export const allPlaces: readonly ClientPlaces[] = Object.values(catalogue);

export const appFolders = (home: string): readonly string[] => [
  '/Applications',
  `${home}/Applications`,
];
