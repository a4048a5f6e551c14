/** Steps about the meeting client that several fixes share. */
import type { Situation } from '../fix.ts';
import type { StepData } from './guide.ts';
import { changed, clientIsClosed, when } from './notices.ts';

/** A folder cannot be moved, a file not replaced, while the client holds it open. */
export const closeClient: StepData = {
  id: 'close-client',
  places: { windows: '', macos: '', linux: '' },
  values: async ({ profile }) => ({ service: profile.title }),
  notices: clientIsClosed,
};

const downloadPages: Readonly<Record<string, string>> = {
  zoom: 'https://zoom.us/download',
  teams: 'https://www.microsoft.com/microsoft-teams/download-app',
  webex: 'https://www.webex.com/downloads.html',
};

const downloadPage = ({ profile }: Situation): string | undefined =>
  Object.hasOwn(downloadPages, profile.id) ? downloadPages[profile.id] : undefined;

const versionIsAnother = changed('client', ({ installs }) =>
  installs.map(({ version }) => version),
);

/** The client's own updater: quickest where it is allowed. */
export const updateInClient: StepData = {
  id: 'update-in-client',
  places: { windows: '', macos: '', linux: '' },
  values: async ({ profile }) => ({ service: profile.title }),
  notices: versionIsAnother,
};

export const downloadClient: StepData = {
  id: 'download-client',
  places: { windows: '', macos: '', linux: '' },
  values: async (situation) => {
    const page = downloadPage(situation);
    return page === undefined ? undefined : { page };
  },
  opens: async (situation) => downloadPage(situation),
  notices: versionIsAnother,
};

/** Installers of the makers want 500 MB; the reader calls a disk full long before that is all there is. */
export const freeDisk: StepData = {
  id: 'free-disk',
  places: {
    windows: 'ms-settings:storagesense',
    macos: 'x-apple.systempreferences:com.apple.settings.Storage',
    linux: '',
  },
  notices: when('client', ({ installs, dataProblems }) =>
    [...dataProblems, ...installs.flatMap(({ problems }) => problems)].every(
      (problem) => !problem.startsWith('no-space'),
    ),
  ),
};
