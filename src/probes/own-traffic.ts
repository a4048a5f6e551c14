/**
 * What our own paced probes send while somebody looks who else uses the line: a steady trickle, known before it is sent.
 *
 * Answers are as large as questions, so that one figure serves both ways. Connections are not counted: the few
 * kilobytes of a handshake are no steady load.
 */
import type { ProbeOptions } from './probe.ts';

/** By the clock of the run. */
export interface Trickle {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly packets: number;
  /** As the counters of interfaces have it, with all headers. */
  readonly packetBytes: number;
}

const trickles = new WeakMap<ProbeOptions, Trickle[]>();

export const noteTrickle = (options: ProbeOptions, one: Trickle): void => {
  const known = trickles.get(options) ?? [];
  known.push(one);
  trickles.set(options, known);
};

/** Megabits per second of ours between two moments. */
export const ownMbps = (options: ProbeOptions, fromMs: number, untilMs: number): number => {
  const bits = (trickles.get(options) ?? []).reduce((sum, one) => {
    const lastsMs = Math.max(1, one.untilMs - one.fromMs);
    const sharedMs = Math.min(one.untilMs, untilMs) - Math.max(one.fromMs, fromMs);
    return sum + (Math.max(0, sharedMs) / lastsMs) * one.packets * one.packetBytes * 8;
  }, 0);
  return untilMs <= fromMs ? 0 : bits / 1000 / (untilMs - fromMs);
};
