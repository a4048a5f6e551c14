/**
 * What is being asked right now, on stderr. On a terminal one line that is redrawn, in
 * plain words; elsewhere a single quiet line. Once the service is reached, whoever waits
 * reads so at once, before the line is measured.
 */
import type { CheckupEvent } from '../checkup/run-checkup.ts';
import { clean, shorten } from '../report/clean.ts';
import { say } from '../report/sentences.ts';
import type { Stream } from './console.ts';

export interface Progress {
  saw(event: CheckupEvent): void;
  /** Takes the line away again. */
  stop(): Promise<void>;
}

/** Ten times a second looks alive; more would only cost processor time that the probes need. */
const REDRAW_MS = 100;

const ERASE_LINE = '\r\u001B[K';

export const startProgress = async (
  to: Stream,
  service: string,
  budgetSeconds: number,
): Promise<Progress> => {
  if (to.isAnimated) return liveLine(to, service);
  await to.write(`linecheck: ${say('progress.quiet', { service, seconds: budgetSeconds })}\n`);
  return {
    saw: (event) => {
      if (event.kind === 'measuring') void to.write(`linecheck: ${reached(event, service)}\n`);
    },
    stop: () => Promise.resolve(),
  };
};

type Measuring = Extract<CheckupEvent, { kind: 'measuring' }>;

const reached = ({ verdict }: Measuring, service: string): string =>
  say(`progress.reached.${verdict}`, { service });

/** Counted in redraws, because only the platform may look at a clock. */
const REDRAWS_PER_SECOND = 1000 / REDRAW_MS;

const liveLine = (to: Stream, service: string): Progress => {
  const open = new Map<string, number>();
  let answers = 0;
  let measuredForRedraws: number | undefined;
  const words = (question: string): string => {
    if (measuredForRedraws === undefined) {
      return say(question === '' ? 'progress.checking' : 'progress.asking', {
        service,
        answers,
        question,
      });
    }
    const seconds = Math.floor(measuredForRedraws / REDRAWS_PER_SECOND);
    return say('progress.measuring', { seconds, question });
  };
  const draw = (): void => {
    // The question that has waited longest is the interesting one.
    const [longest] = open.keys();
    if (measuredForRedraws !== undefined) measuredForRedraws += 1;
    const line = words(longest === undefined ? '' : say(`probe.${longest}`));
    void to.write(`${ERASE_LINE}${shorten(line, to.columns - 1)}`);
  };
  const timer = setInterval(draw, REDRAW_MS);
  timer.unref();
  draw();
  return {
    saw(event) {
      count(event, open);
      if (event.kind === 'probe-ended') answers += 1;
      if (event.kind === 'measuring') {
        measuredForRedraws = 0;
        void to.write(`${ERASE_LINE}${clean(reached(event, service))}\n`);
      }
    },
    stop: () => {
      clearInterval(timer);
      return to.write(ERASE_LINE);
    },
  };
};

/** How many of each probe are on their way. */
const count = (event: CheckupEvent, open: Map<string, number>): void => {
  if (event.kind === 'probe-started') open.set(event.probe, (open.get(event.probe) ?? 0) + 1);
  if (event.kind !== 'probe-ended') return;
  const { probe } = event.observation;
  const left = (open.get(probe) ?? 1) - 1;
  if (left > 0) open.set(probe, left);
  else open.delete(probe);
};
