/**
 * What is being asked right now, on stderr. On a terminal one line that is redrawn, in
 * plain words; elsewhere a single quiet line.
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
  title: string,
  budgetSeconds: number,
): Promise<Progress> => {
  if (to.isAnimated) return liveLine(to, title);
  await to.write(`linecheck: checking ${clean(title)}, at most ${budgetSeconds} s\n`);
  return { saw: () => {}, stop: () => Promise.resolve() };
};

const liveLine = (to: Stream, title: string): Progress => {
  const open = new Map<string, number>();
  let answers = 0;
  const draw = (): void => {
    // The question that has waited longest is the interesting one.
    const [longest] = open.keys();
    const asking = longest === undefined ? '' : `: ${say(`probe.${longest}`)}`;
    const line = `Checking ${clean(title)}, ${answers} answers${asking}`;
    void to.write(`${ERASE_LINE}${shorten(line, to.columns - 1)}`);
  };
  const timer = setInterval(draw, REDRAW_MS);
  timer.unref();
  draw();
  return {
    saw(event) {
      if (event.kind === 'probe-started') {
        open.set(event.probe, (open.get(event.probe) ?? 0) + 1);
      } else if (event.kind === 'probe-ended') {
        answers += 1;
        const { probe } = event.observation;
        const left = (open.get(probe) ?? 1) - 1;
        if (left > 0) open.set(probe, left);
        else open.delete(probe);
      }
    },
    stop: () => {
      clearInterval(timer);
      return to.write(ERASE_LINE);
    },
  };
};
