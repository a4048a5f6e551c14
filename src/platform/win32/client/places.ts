/**
 * Where the meeting clients of each service live on Windows. Zoom: the EXE installs per user under
 * `%APPDATA%\Zoom`, the MSI for everybody under Program Files; both may be there at once, which is
 * what a scope change of winget leaves behind (microsoft/winget-cli issue 3425).
 */
export interface ClientPlaces {
  /** Full paths of programs; the first is the client itself. */
  readonly files: readonly string[];
  /** Names of Store packages. */
  readonly packages: readonly string[];
  /** Matched against key and display name of the uninstall entries (.NET regular expression). */
  readonly pattern: string;
  /** Policy keys below HKLM and HKCU. */
  readonly policies: readonly string[];
  /** Folders the client reads and writes. */
  readonly data: readonly string[];
  readonly processes: readonly string[];
}

const none: ClientPlaces = {
  files: [],
  packages: [],
  pattern: '',
  policies: [],
  data: [],
  processes: [],
};

const catalogue: Readonly<Record<string, ClientPlaces>> = {
  zoom: {
    ...none,
    files: [
      '%APPDATA%\\Zoom\\bin\\Zoom.exe',
      '%ProgramFiles%\\Zoom\\bin\\Zoom.exe',
      '%ProgramFiles(x86)%\\Zoom\\bin\\Zoom.exe',
    ],
    pattern: '^(ZoomUMX|\\{[0-9A-Fa-f-]+\\}) .*Zoom( Workplace| Meetings|$| \\()',
    policies: ['SOFTWARE\\Policies\\Zoom'],
    data: ['%APPDATA%\\Zoom', '%APPDATA%\\Zoom\\data'],
  },
  teams: {
    ...none,
    packages: ['MSTeams'],
    policies: ['SOFTWARE\\Policies\\Microsoft\\Teams'],
    data: ['%LOCALAPPDATA%\\Packages\\MSTeams_8wekyb3d8bbwe\\LocalCache\\Microsoft\\MSTeams'],
    processes: ['ms-teams.exe'],
  },
  webex: {
    ...none,
    files: [
      '%LOCALAPPDATA%\\Programs\\Cisco Spark\\CiscoCollabHost.exe',
      '%ProgramFiles%\\Cisco Spark\\CiscoCollabHost.exe',
    ],
    pattern: '(^| )(Cisco )?Webex',
    policies: ['SOFTWARE\\Policies\\Cisco'],
    data: ['%LOCALAPPDATA%\\CiscoSpark'],
    processes: ['CiscoCollabHost.exe', 'atmgr.exe'],
  },
};

/** A path whose variable is not set names no file, and is left out. */
export const placesOf = (profileId: string, environment: NodeJS.ProcessEnv): ClientPlaces => {
  const places = Object.hasOwn(catalogue, profileId) ? (catalogue[profileId] ?? none) : none;
  const expand = (paths: readonly string[]): readonly string[] =>
    paths.flatMap((path) => expandVariables(path, environment) ?? []);
  return { ...places, files: expand(places.files), data: expand(places.data) };
};

/** Names of variables are the same in any case there. Undefined when one is not set. */
export const expandVariables = (
  path: string,
  environment: NodeJS.ProcessEnv,
): string | undefined => {
  const values = new Map(
    Object.entries(environment).map(([name, value]) => [name.toLowerCase(), value]),
  );
  let isWhole = true;
  const expanded = path.replaceAll(/%([^%]+)%/gu, (_, name: string) => {
    const value = values.get(name.toLowerCase());
    if (value === undefined || value === '') isWhole = false;
    return value ?? '';
  });
  return isWhole ? expanded : undefined;
};

/** Every program of every client, and every folder that may be set aside. */
export const allProcesses = (): readonly string[] => [
  'Zoom.exe',
  ...Object.values(catalogue).flatMap(({ processes }) => processes),
];

export const allDataFolders = (environment: NodeJS.ProcessEnv): readonly string[] =>
  Object.values(catalogue).flatMap(({ data }) =>
    data.flatMap((path) => expandVariables(path, environment) ?? []),
  );
