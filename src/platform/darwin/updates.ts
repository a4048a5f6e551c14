/**
 * Which updates of the system wait? The list of the last search, which the system makes daily by
 * itself: asking for it sends nothing and is instant. Whether one is loaded and only waits for a
 * restart, macOS does not tell.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseSoftwareUpdate } from './parse-software-update.ts';
import { readPlist, valuesIn } from './property-list.ts';
import { runTool } from './tools.ts';

/** Instant when the list is kept; the service behind it may have to start. */
const listTimeoutMs = 5_000;

export const updatesReader =
  (host: Host): Reader<'updates'> =>
  async ({ signal }) => {
    const [result, system, state] = await Promise.all([
      runTool(host, 'softwareupdate', ['--list', '--no-scan'], {
        signal,
        timeoutMs: listTimeoutMs,
      }),
      readPlist(host, '/System/Library/CoreServices/SystemVersion.plist', signal),
      readPlist(host, '/Library/Preferences/com.apple.SoftwareUpdate.plist', signal),
    ]);
    const current = valuesIn(system)['ProductVersion'];
    // "No new software available." goes to the one or the other stream, by version.
    const text = result.kind === 'ended' ? `${result.stdout}\n${result.stderr}` : '';
    const pending = parseSoftwareUpdate(text, typeof current === 'string' ? current : '');
    if (pending === undefined) return skipped('softwareupdate printed no list it keeps');
    const listedAt = isoDate(valuesIn(state)['LastSuccessfulDate']);
    return measured({
      pending,
      isRestartPending: false,
      ...(listedAt === undefined ? {} : { listedAt }),
    });
  };

const isoDate = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(value) ? value : undefined;
