/**
 * The timer where there is no systemd: a shell of its own session that counts the seconds down and then
 * runs the undo, again each minute until it has succeeded. It outlives us, our terminal and our
 * session. It does so only while its marker says so: taking the marker away, or arming anew, ends it
 * within a second, and nobody has to be killed by a number that may be somebody else's by then.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { Host } from '../host.ts';
import type { PlacedFiles } from '../placed-files.ts';
import { undoName } from '../undo-id.ts';

/** Words of the command are the shell's arguments and never its text, whatever they hold. */
const sleeper = `
trap '' HUP
marker=$1 token=$2 left=$3
shift 3
echo "$$" >"$marker.process"
still() { now=; read -r now <"$marker" && [ "$now" = "$token" ]; }
tries=60
while still; do
  if [ "$left" -le 0 ]; then
    "$@"
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || exit 1
    left=60
  fi
  sleep 1
  left=$((left - 1))
done
read -r last <"$marker.process" && [ "$last" = "$$" ] && rm -f "$marker.process"
`;

/**
 * Starts it in the background, and is done once it says that it runs; twenty seconds cover a very busy computer (five
 * were too few at least once). One that comes later still finds no marker, and clears away what it wrote.
 */
const starter = `
marker=$3
setsid sh -c "$@" </dev/null >/dev/null 2>&1 &
tries=200
until [ -s "$marker.process" ]; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || exit 1
  sleep 0.1
done
`;

/** Longer than the starter takes at most. */
const startTimeoutMs = 30_000;

/** Root's vanish with a restart, as the sleeper does. A person's runtime folder would go when they log out. */
export const markerOf = (host: Host, id: string): string =>
  join(
    host.userId === 0
      ? '/run/linecheck'
      : join(host.environment['XDG_STATE_HOME'] || join(host.home, '.local/state'), 'linecheck'),
    'armed',
    undoName(id),
  );

export const startSleeper = async (
  host: Host,
  placed: PlacedFiles,
  order: {
    readonly id: string;
    readonly undo: readonly string[];
    readonly afterSeconds: number;
    readonly signal: AbortSignal;
  },
): Promise<boolean> => {
  const marker = markerOf(host, order.id);
  const token = randomUUID();
  await placed.remove(`${marker}.process`);
  await placed.put(marker, `${token}\n`, { mode: 0o600, isPrivate: true });
  const words = [sleeper, undoName(order.id), marker, token, String(order.afterSeconds)];
  const result = await host.run('sh', ['-c', starter, 'sh', ...words, ...order.undo], {
    timeoutMs: startTimeoutMs,
    signal: order.signal,
  });
  if (result.kind === 'ended' && result.code === 0) return true;
  await stopSleeper(host, placed, order.id);
  return false;
};

export const stopSleeper = async (host: Host, placed: PlacedFiles, id: string): Promise<void> => {
  const marker = markerOf(host, id);
  await placed.remove(marker);
  await placed.remove(`${marker}.process`);
};
