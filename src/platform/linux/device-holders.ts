/**
 * Who holds the camera and the microphone right now?
 *
 * A camera has one user at a time, whose open file `/proc` shows; microphones are handed out by a
 * sound server, which knows who records. Programs of other people on this computer do not let us
 * look, so an empty list means "nobody of yours".
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { heldFiles } from './process-files.ts';
import { parsePipeWire, parseSourceOutputs } from './parse-sound.ts';
import type { Holder } from './parse-sound.ts';
import type { ProgramResult } from '../run-program.ts';

/** A sound server that hangs is not worth more of a person's time. */
const programTimeoutMs = 1_000;

/** They hold devices for others, or only look at what there is. */
const servers: ReadonlySet<string> = new Set([
  'pipewire',
  'pipewire-pulse',
  'pipewire-media-',
  'wireplumber',
  'pulseaudio',
  'jackd',
  'jackdbus',
]);

export const deviceHoldersReader =
  (host: Host, root = ''): Reader<'device-holders'> =>
  async ({ signal }) => {
    const files = heldFiles((path) => deviceAt(path) !== undefined, root);
    if (files === undefined) return skipped('/proc cannot be read here');
    const opened = files.flatMap(({ program, pid, path }): readonly Holder[] => {
      const device = deviceAt(path);
      return device === undefined || servers.has(program) ? [] : [{ device, program, pid }];
    });
    return measured({ holders: once([...opened, ...(await streams(host, signal))]) });
  };

/** `/dev/snd/pcmC0D0c`: c for capture. A card that is only played on is nobody's microphone. */
const deviceAt = (path: string): Holder['device'] | undefined => {
  if (/^\/dev\/video\d+$/u.test(path)) return 'camera';
  return /^\/dev\/snd\/pcmC\d+D\d+c$/u.test(path) ? 'microphone' : undefined;
};

const streams = async (host: Host, signal: AbortSignal): Promise<readonly Holder[]> => {
  const options = { timeoutMs: programTimeoutMs, signal };
  const [pulse, pipeWire] = await Promise.all([
    host.run('pactl', ['-f', 'json', 'list', 'source-outputs'], options),
    host.run('pw-dump', [], options),
  ]);
  return [...(parseSourceOutputs(textIn(pulse)) ?? []), ...(parsePipeWire(textIn(pipeWire)) ?? [])];
};

const textIn = (result: ProgramResult): string => (result.kind === 'ended' ? result.stdout : '');

/** One program that opened three devices, or is in both lists, holds the camera once. */
const once = (holders: readonly Holder[]): readonly Holder[] => [
  ...new Map(
    holders.map((holder) => [`${holder.device} ${holder.pid ?? holder.program}`, holder]),
  ).values(),
];
