/** What the figures of a test call mean for a meeting, in sentences. Pure: the same figures say the same. */
import type { call } from '../../../src/text/english/call.ts';
import type { TextValues } from '../../../src/text/fill.ts';
import type { CallFigures } from './figures.ts';
import type { CallOutcome } from './place-call.ts';

export type CallMessage = keyof typeof call;

interface Sentence {
  readonly message: CallMessage;
  readonly values?: TextValues;
}

export interface CallVerdict {
  readonly tone: 'ready' | 'degraded' | 'blocked' | 'unknown';
  readonly headline: CallMessage;
  readonly sentences: readonly Sentence[];
}

/** As for the whole check: "many users dissatisfied" below it (G.107, annex B), and half a step more is good. */
const FAIR_MOS = 3.6;
const GOOD_MOS = 4;

/** What Zoom names as its limits: 2 % loss, 40 ms jitter; 400 ms there and back is where G.107 falls steeply. */
const MUCH_LOSS_RATIO = 0.02;
const MUCH_JITTER_MS = 40;
const MUCH_DELAY_MS = 400;
/** What is named beside a verdict that is not good. */
const SOME_LOSS_RATIO = 0.005;
const SOME_JITTER_MS = 25;

/** Below a tenth of a second in ten nobody notices; film is made of 24 pictures a second, faces need half of them. */
const STALLING_RATIO = 0.02;
const LEAST_FRAMES = 12;

const ofUdp = (outcome: CallOutcome): CallFigures | undefined =>
  outcome.kind === 'talked' ? outcome.figures : undefined;

/** `round`: the call through TCP; absent if it was not tried. */
export const verdictOf = (plain: CallOutcome, round: CallOutcome | undefined): CallVerdict => {
  const refused = [plain, round].find((outcome) => outcome?.kind === 'refused');
  const figures = ofUdp(plain) ?? (round === undefined ? undefined : ofUdp(round));
  if (figures === undefined) {
    return refused?.kind === 'refused'
      ? verdict('unknown', 'call.headline.refused', [{ message: `call.refused.${refused.why}` }])
      : verdict('blocked', 'call.headline.none', [{ message: 'call.way.none' }]);
  }
  const way = wayOf(plain, round);
  if (figures.isStarved) {
    return verdict('unknown', 'call.headline.starved', [{ message: 'call.starved' }, ...way]);
  }
  const { brokeAfterSeconds: seconds } = figures;
  if (seconds !== undefined) {
    const broke = { message: 'call.broke', values: { seconds: Math.round(seconds) } } as const;
    return verdict('degraded', 'call.headline.broke', [broke]);
  }
  const sentences = [...soundOf(figures), ...pictureOf(figures), ...way];
  if (plain.kind !== 'talked') return verdict('degraded', 'call.headline.detour', sentences);
  const grade = gradeOf(figures);
  const isPictureGood = sentences.some(({ message }) => message === 'call.picture.good');
  const isGood = grade === 'good' && (figures.picture === undefined || isPictureGood);
  if (grade === undefined) return verdict('unknown', 'call.headline.starved', sentences);
  return isGood
    ? verdict('ready', 'call.headline.good', sentences)
    : verdict(
        'degraded',
        grade === 'poor' ? 'call.headline.poor' : 'call.headline.fair',
        sentences,
      );
};

const verdict = (
  tone: CallVerdict['tone'],
  headline: CallMessage,
  sentences: readonly Sentence[],
): CallVerdict => ({ tone, headline, sentences });

type Grade = 'good' | 'fair' | 'poor';

const gradeOf = (figures: CallFigures): Grade | undefined => {
  const { mos } = figures;
  if (mos === undefined) return undefined;
  if (mos < FAIR_MOS) return 'poor';
  const isMuch = becauseOf(figures, MUCH_LOSS_RATIO, MUCH_JITTER_MS).length > 0;
  return mos >= GOOD_MOS && !isMuch ? 'good' : 'fair';
};

const soundOf = (figures: CallFigures): readonly Sentence[] => {
  const grade = gradeOf(figures);
  if (grade === undefined) return [{ message: 'call.sound.unknown' }];
  const because =
    grade === 'good' ? [] : becauseOf(figures, SOME_LOSS_RATIO, SOME_JITTER_MS).slice(0, 2);
  return [{ message: `call.sound.${grade}` }, ...because];
};

const becauseOf = (
  { lossUpRatio = 0, lossDownRatio = 0, jitterUpMs = 0, jitterDownMs = 0, rttMs = 0 }: CallFigures,
  lossRatio: number,
  jitterMs: number,
): readonly Sentence[] => {
  const worst = Math.max(jitterUpMs, jitterDownMs);
  const found: Sentence[] = [];
  if (lossUpRatio > lossRatio) {
    found.push({ message: 'call.because.loss-up', values: { lossRatio: lossUpRatio } });
  }
  if (lossDownRatio > lossRatio) {
    found.push({ message: 'call.because.loss-down', values: { lossRatio: lossDownRatio } });
  }
  if (worst > jitterMs) found.push({ message: 'call.because.jitter', values: { jitterMs: worst } });
  if (rttMs > MUCH_DELAY_MS) found.push({ message: 'call.because.delay', values: { rttMs } });
  return found;
};

const pictureOf = (figures: CallFigures): readonly Sentence[] => {
  const { picture, lossUpRatio = 0, lossDownRatio = 0 } = figures;
  if (picture === undefined) return [];
  if (picture.framesPerSecond < 1) return [{ message: 'call.picture.none' }];
  if (picture.limitedBy === 'cpu') return [{ message: 'call.picture.computer' }];
  const isStalling = picture.frozenRatio > STALLING_RATIO || picture.framesPerSecond < LEAST_FRAMES;
  if (!isStalling) return [{ message: 'call.picture.good' }];
  const isLossy = Math.max(lossUpRatio, lossDownRatio) > SOME_LOSS_RATIO;
  return [{ message: isLossy ? 'call.picture.stalls' : 'call.picture.stalls.plain' }];
};

const wayOf = (plain: CallOutcome, round: CallOutcome | undefined): readonly Sentence[] => {
  if (plain.kind !== 'talked') return [{ message: 'call.way.tcp' }];
  if (round === undefined || round.kind === 'stopped') return [];
  return [{ message: round.kind === 'talked' ? 'call.way.both' : 'call.way.udp' }];
};
