/**
 * irtt's JSON as the figures that ours has. Its own percentages overflow with late or doubled packets, so that only
 * its counts are used; its jitter ("IPDV") is a mean of differences, so that RFC 3550's is made from its timestamps.
 */
import { interarrivalJitterMs, type Passage } from '../../../src/quality/jitter.ts';
import { spreadOf } from '../statistics.ts';
import type { StreamFigures } from './at-the-wire.ts';

export interface IrttFigures extends StreamFigures {
  readonly timerErrorMeanMs: number;
  readonly timerErrorMaxMs: number;
}

/** Nanoseconds; the monotonic ones because the wall clock may be set meanwhile. Only differences are used. */
interface Moment {
  readonly monotonic: number;
}

/** What is read of version 0.9's `json_format` 1. */
interface IrttReport {
  readonly stats: {
    readonly packets_sent: number;
    readonly packets_received: number;
    readonly server_packets_received: number;
    readonly timer_error: { readonly mean: number; readonly max: number };
  };
  readonly round_trips: readonly {
    readonly lost: string;
    readonly delay: { readonly rtt: number };
    readonly timestamps: {
      readonly client: { readonly send: Moment; readonly receive: Moment };
      readonly server: { readonly send: Moment; readonly receive: Moment };
    };
  }[];
}

export function irttFigures(text: string): IrttFigures {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output of a program that we just ran
  const { stats, round_trips: all } = JSON.parse(text) as IrttReport;
  const came = all.filter(({ lost }) => lost === 'false');
  const rtts = spreadOf(came.map(({ delay }) => toMs(delay.rtt)));
  const { packets_sent: sent, packets_received: received, server_packets_received: heard } = stats;
  return {
    sent,
    lossUpRatio: 1 - heard / sent,
    lossDownRatio: 1 - received / heard,
    rttMinMs: rtts.min,
    rttMedianMs: rtts.median,
    jitterUpMs: jitterOf(
      came.map(({ timestamps: { client, server } }) => passage(client.send, server.receive)),
    ),
    jitterDownMs: jitterOf(
      came.map(({ timestamps: { client, server } }) => passage(server.send, client.receive)),
    ),
    timerErrorMeanMs: toMs(stats.timer_error.mean),
    timerErrorMaxMs: toMs(stats.timer_error.max),
  };
}

const toMs = (nanoseconds: number): number => nanoseconds / 1e6;

const passage = (left: Moment, came: Moment): Passage => ({
  sentAtMs: toMs(left.monotonic),
  arrivedAtMs: toMs(came.monotonic),
});

const jitterOf = (passages: readonly Passage[]): number =>
  interarrivalJitterMs(passages.toSorted((one, other) => one.arrivedAtMs - other.arrivedAtMs));
