/** What the line carries besides us, from two looks at the counters of interfaces and programs. */
import { setTimeout as sleep } from 'node:timers/promises';

import { skipped, measured } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { LineLoad } from '../../model/quality-facts.ts';
import type { Reader } from '../platform.ts';

/**
 * A second: an upload at 1 Mbit/s moves 80 packets in it, and what comes in bursts of a few
 * hundred milliseconds, such as a video that is being buffered, shows with its mean.
 */
const LINE_SAMPLE_MS = 1000;

export interface Moved {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

export interface ProgramMoved extends Moved {
  readonly name: string;
  readonly connections: number;
}

interface Look<Program> {
  readonly interfaces: ReadonlyMap<string, Moved>;
  readonly programs: readonly Program[];
  readonly atMs: number;
}

/** Two looks, a pause apart. */
export const lineLoadBy =
  <Program>(
    look: (signal: AbortSignal) => Promise<Look<Program>>,
    movedBetween: (
      before: readonly Program[],
      after: readonly Program[],
    ) => readonly ProgramMoved[],
  ): Reader<'line-load'> =>
  async ({ device, signal }) => {
    const before = await look(signal);
    try {
      await sleep(LINE_SAMPLE_MS, undefined, { signal });
    } catch {
      return skipped('stopped while looking at the line');
    }
    const after = await look(signal);
    return lineLoadOf({
      before: before.interfaces,
      after: after.interfaces,
      seconds: (after.atMs - before.atMs) / 1000,
      device,
      programs: movedBetween(before.programs, after.programs),
    });
  };

/** Less than this is chatter: 10 kbit/s. */
const LEAST_MBPS = 0.01;
/** Nobody reads on; the rest is in the sum. */
const MOST_PROGRAMS = 8;

export const lineLoadOf = (look: {
  readonly before: ReadonlyMap<string, Moved>;
  readonly after: ReadonlyMap<string, Moved>;
  readonly seconds: number;
  /** The interface that leads out, if it is known. */
  readonly device: string | undefined;
  /** What each program moved in between. */
  readonly programs: readonly ProgramMoved[];
}): Outcome<LineLoad> => {
  const { before, after, seconds, programs } = look;
  if (!(seconds > 0)) return skipped('the clock did not move between two looks');
  const moved = [...after].flatMap(([device, now]) => {
    const difference = since(before.get(device), now);
    return difference === undefined ? [] : [{ device, ...difference }];
  });
  const busiest = moved.toSorted((a, b) => bytesOf(b) - bytesOf(a))[0];
  const chosen = moved.find(({ device }) => device === look.device) ?? busiest;
  if (chosen === undefined) return skipped('no interface tells what it carries');
  return measured({
    device: chosen.device,
    sampledMs: Math.round(seconds * 1000),
    upMbps: mbps(chosen.sentBytes, seconds),
    downMbps: mbps(chosen.receivedBytes, seconds),
    programs: byName(programs)
      .map(({ name, connections, sentBytes, receivedBytes }) => ({
        name,
        upMbps: mbps(sentBytes, seconds),
        downMbps: mbps(receivedBytes, seconds),
        connections,
      }))
      .filter(({ upMbps, downMbps }) => upMbps + downMbps >= LEAST_MBPS)
      .toSorted((a, b) => b.upMbps + b.downMbps - a.upMbps - a.downMbps)
      .slice(0, MOST_PROGRAMS),
  });
};

/** Undefined when there is nothing to compare with, or when the counters began anew. */
export const since = (before: Moved | undefined, now: Moved): Moved | undefined => {
  if (before === undefined) return undefined;
  const sentBytes = now.sentBytes - before.sentBytes;
  const receivedBytes = now.receivedBytes - before.receivedBytes;
  return sentBytes < 0 || receivedBytes < 0 ? undefined : { sentBytes, receivedBytes };
};

/** A browser is a dozen processes, and one program to a person. */
const byName = (programs: readonly ProgramMoved[]): readonly ProgramMoved[] => {
  const all = new Map<string, ProgramMoved>();
  for (const one of programs) {
    const known = all.get(one.name);
    all.set(one.name, {
      name: one.name,
      connections: one.connections + (known?.connections ?? 0),
      sentBytes: one.sentBytes + (known?.sentBytes ?? 0),
      receivedBytes: one.receivedBytes + (known?.receivedBytes ?? 0),
    });
  }
  return [...all.values()];
};

const bytesOf = ({ sentBytes, receivedBytes }: Moved): number => sentBytes + receivedBytes;

const mbps = (bytes: number, seconds: number): number =>
  Math.round((bytes * 8) / seconds / 1000) / 1000;
