/**
 * The figures of a report as rows for a person: what, how much, measured against whom. Every
 * face shows the same rows; a figure that was not measured has none.
 */
import type { Quality } from '../model/quality-facts.ts';
import { say } from './sentences.ts';

export interface FigureRow {
  readonly id: 'delay' | 'loss' | 'capacity' | 'delay-under-load' | 'voice' | 'voice-fallback';
  readonly name: string;
  readonly value: string;
  /** Against whom, and what that cannot say; empty if nobody recorded it. */
  readonly against: readonly string[];
}

export const figureRows = (quality: Quality): readonly FigureRow[] => {
  const row = (
    id: FigureRow['id'],
    parts: readonly (string | undefined)[],
    figures: readonly (keyof Quality)[],
  ): readonly FigureRow[] => {
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0) return [];
    const against = [...new Set(figures.flatMap((figure) => sourceOf(quality, figure)))];
    return [{ id, name: say(`figure.${id}`), value: known.join(say('list.between')), against }];
  };
  return [
    ...row(
      'delay',
      [times('figure.round-trip', quality.rttMs), times('figure.jitter', quality.jitterMs)],
      ['rttMs', 'jitterMs'],
    ),
    ...row(
      'loss',
      [
        share('figure.loss-up', quality.lossUpRatio),
        share('figure.loss-down', quality.lossDownRatio),
        ...(quality.lossUpRatio === undefined && quality.lossDownRatio === undefined
          ? [share('figure.loss-both', quality.lossRatio)]
          : []),
      ],
      ['lossUpRatio', 'lossDownRatio', 'lossRatio'],
    ),
    ...row(
      'capacity',
      [
        rate('figure.up', quality.upMbps, quality.upIsLowerBound),
        rate('figure.down', quality.downMbps, quality.downIsLowerBound),
      ],
      ['upMbps', 'downMbps'],
    ),
    ...row(
      'delay-under-load',
      [
        underLoad('figure.loaded-up', quality.loadedRttUpMs, quality.queuedRttUpMs),
        underLoad('figure.loaded-down', quality.loadedRttDownMs, quality.queuedRttDownMs),
        responsiveness(quality.roundTripsPerMinute),
      ],
      ['loadedRttUpMs', 'loadedRttDownMs', 'roundTripsPerMinute'],
    ),
    ...row('voice', [score(quality.mos)], ['mos']),
    ...row('voice-fallback', insideOf(quality), ['fallbackMos']),
  ];
};

/** Reports of earlier versions have one score that bears no name. */
const insideOf = (quality: Quality): readonly (string | undefined)[] => {
  const named = [
    inside('TLS', quality.fallbackTlsMos),
    inside('TCP', quality.fallbackTcpMos),
  ].filter((part) => part !== undefined);
  return named.length > 0 ? named : [score(quality.fallbackMos)];
};

const inside = (transport: string, mos: number | undefined): string | undefined => {
  const told = score(mos);
  return told === undefined ? undefined : say('figure.inside', { transport, score: told });
};

const times = (message: string, milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined ? undefined : say(message, { ms: Math.round(milliseconds) });

/** The usual answer may come in time while the late ones are what is blamed: then both are said. */
const underLoad = (
  message: string,
  usualMs: number | undefined,
  queuedMs: number | undefined,
): string | undefined =>
  usualMs === undefined || queuedMs === undefined || Math.round(queuedMs) <= Math.round(usualMs)
    ? times(message, worst(usualMs, queuedMs))
    : say(`${message}-queued`, { ms: Math.round(usualMs), queuedMs: Math.round(queuedMs) });

const worst = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

/** The field's own figure (IETF ippm-responsiveness), beside the milliseconds that everybody understands. */
const responsiveness = (rpm: number | undefined): string | undefined =>
  rpm === undefined ? undefined : say('figure.responsiveness', { rpm: Math.round(rpm) });

/** One digit after the point: what some hundred packets can tell apart. */
const share = (message: string, ratio: number | undefined): string | undefined =>
  ratio === undefined ? undefined : say(message, { percent: Number((ratio * 100).toFixed(1)) });

const rate = (
  message: string,
  mbps: number | undefined,
  isLowerBound: boolean | undefined,
): string | undefined => {
  if (mbps === undefined) return undefined;
  const rounded = Number(mbps.toFixed(mbps < 10 ? 1 : 0));
  return say(isLowerBound === true ? `${message}-at-least` : message, { mbps: rounded });
};

const score = (mos: number | undefined): string | undefined =>
  mos === undefined
    ? undefined
    : say(`figure.score.${wordFor(mos)}`, { mos: Number(mos.toFixed(1)) });

/** User satisfaction by score, ITU-T G.107 table B.1: 4.34 very satisfied, 4.03 satisfied, 3.60 some dissatisfied, 3.10 many. */
const wordFor = (mos: number): string => {
  if (mos >= 4.34) return 'excellent';
  if (mos >= 4.03) return 'good';
  if (mos >= 3.6) return 'fair';
  return mos >= 3.1 ? 'poor' : 'bad';
};

const sourceOf = ({ sources }: Quality, figure: keyof Quality): readonly string[] => {
  const source = sources[figure];
  if (source === undefined) return [];
  const { by, target, cannotSay } = source;
  return [
    say(`figure.by.${by}`, { target: hostIn(target) }),
    ...(cannotSay === undefined ? [] : [cannotSay]),
  ];
};

/** The host of a target's canonical text, e.g. of `udp:198.51.100.7:8801/+160`: ports and sizes stand in the evidence. */
const hostIn = (target: string): string =>
  /^(?:udp|tcp):(?<host>\[[^\]]+\]|[^:]+):\d+/u.exec(target)?.groups?.['host'] ??
  /^[a-z]+:\/\/(?<host>\[[^\]]+\]|[^/:]+)/u.exec(target)?.groups?.['host'] ??
  target;
