/**
 * Starts winget for the copy that is there, in the scope it is there: without it a per-user copy gets
 * a second one for the whole computer beside it (microsoft/winget-cli issue 3425). Never while the
 * client runs.
 */
import type { ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { allProcesses } from '../client/places.ts';
import { firstRunning } from '../running.ts';
import { actingFromProgram } from './acting.ts';

/** 250 MB over 5 Mbps take seven minutes. */
const timeoutMs = 10 * 60_000;

const ids = ['Zoom.Zoom', 'Zoom.Zoom.EXE', 'Microsoft.Teams', 'Cisco.Webex', 'Cisco.WebexMeetings'];
const scopes = ['user', 'machine'];

/** APPINSTALLER_CLI_ERROR_UPDATE_NOT_APPLICABLE: nothing newer (winget-cli, returnCodes.md). */
const nothingNewer = 0x8a_15_00_2b;

export const clientUpdate = (host: Host): NonNullable<ActionHandlers['client.update']> => ({
  needs: 'user',
  act: async ({ by, id, scope }, signal) => {
    if (by !== 'winget' || !ids.includes(id) || !scopes.includes(scope ?? '')) {
      return { kind: 'refused', why: `${by} does not update this client here` };
    }
    const running = await firstRunning(host, allProcesses(), signal);
    if (running !== undefined) {
      return { kind: 'refused', why: `${running} is running; close it first` };
    }
    const args = ['upgrade', '--id', id, '--exact', '--scope', scope ?? '', ...quiet];
    const result = await host.run(wingetPath(host), args, { timeoutMs, signal, wantsBytes: true });
    if (result.kind === 'ended' && result.code >>> 0 === nothingNewer) {
      return { kind: 'refused', why: 'winget has no newer version' };
    }
    return actingFromProgram('winget', result);
  },
});

const quiet = [
  '--silent',
  '--disable-interactivity',
  '--accept-source-agreements',
  '--accept-package-agreements',
];

/** A link that Windows keeps for each person (App Installer). */
const wingetPath = ({ environment }: Host): string =>
  `${environment['LOCALAPPDATA'] ?? ''}\\Microsoft\\WindowsApps\\winget.exe`;
