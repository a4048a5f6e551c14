/** The person at the terminal: reads plans, answers questions, takes steps. Nobody is asked where nobody is. */
import type { GuidedStep } from '../fixes/fix.ts';
import type { News, Person, StepWatch } from '../fixes/person.ts';
import { needsAdmin } from '../fixes/rights.ts';
import { stopped, watchStep } from '../fixes/watch-step.ts';
import type { Hands } from '../platform/hands.ts';
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import { askLine } from './ask-line.ts';
import type { Stream } from './console.ts';
import { newsLines, planLines, stepLines } from './repair-text.ts';

export interface PersonAsk {
  /** Where plans and endings are printed; questions and progress go to `err`. */
  readonly out: Stream;
  readonly err: Stream;
  readonly hands: Hands;
  /** `--yes`. */
  readonly hasAgreed: boolean;
  /** How long a step is watched where nobody can be asked; 0: not at all. */
  readonly watchSeconds: number;
  /** Nothing will be asked: steps are shown in the plan, not one by one. */
  readonly isDryRun: boolean;
}

export const terminalPerson = (ask: PersonAsk): Person => ({
  tell: (news) => tell(ask, news),
  async agrees() {
    if (ask.hasAgreed) return 'yes';
    if (!isSomebodyThere(ask)) {
      await print(ask.err, wrap(say('repair.no-terminal'), ask.err.columns));
      return 'nobody';
    }
    const line = `${say('repair.question')} ${say('repair.yes-or-no')} `;
    const answer = await askLine(line, new AbortController().signal);
    return isYes(answer ?? '') ? 'yes' : 'no';
  },
  takes: (step, watch, signal) => takes(ask, step, watch, signal),
});

/** In the person's language; a full-width letter is as good as a narrow one. */
const isYes = (answer: string): boolean =>
  say('repair.yes').split(' ').includes(answer.normalize('NFKC').trim().toLowerCase());

const isSomebodyThere = ({ err }: PersonAsk): boolean => process.stdin.isTTY && err.isTerminal;

export const print = (to: Stream, lines: readonly string[]): Promise<void> =>
  to.write(lines.length === 0 ? '' : `${lines.join('\n')}\n`);

const tell = async (ask: PersonAsk, news: News): Promise<void> => {
  if (news.kind === 'plan') {
    const isAdminNeeded = needsAdmin(ask.hands, news.plan) && !ask.hands.elevation.isElevated;
    const hasStepsShown = ask.isDryRun || !isSomebodyThere(ask);
    await print(ask.out, planLines({ ...news, hasStepsShown }, isAdminNeeded, ask.out.columns));
    return;
  }
  const to = news.kind === 'proof' || news.kind === 'closed' ? ask.out : ask.err;
  await print(to, newsLines(news, to.columns));
};

const takes = async (
  ask: PersonAsk,
  step: GuidedStep,
  watch: StepWatch | undefined,
  signal: AbortSignal,
): Promise<'taken' | 'skipped' | 'nobody'> => {
  const isThere = isSomebodyThere(ask);
  if (!isThere && (watch === undefined || ask.watchSeconds === 0)) {
    await print(ask.err, wrap(say('repair.no-terminal-steps'), ask.err.columns));
    return 'nobody';
  }
  await print(ask.err, stepLines(step, ask.err.columns));
  if (watch !== undefined) await print(ask.err, wrap(say(watchedFor[watch.of]), ask.err.columns));
  const over = new AbortController();
  const both = AbortSignal.any([over.signal, signal]);
  // Not `AbortSignal.timeout`: in a combination it may be forgotten and never come (Node 20).
  const limit = isThere ? undefined : setTimeout(() => over.abort(), ask.watchSeconds * 1000);
  const answers = [
    stopped(both),
    ...(watch === undefined ? [] : [noticed(watchStep(watch, both))]),
    ...(isThere ? [answered(both)] : []),
  ];
  const taken = await Promise.race(answers);
  clearTimeout(limit);
  over.abort();
  if (taken === 'noticed' && watch !== undefined) {
    // Below the question, which stands there unanswered.
    const words = wrap(say(noticedOf[watch.of]), ask.err.columns);
    await print(ask.err, isThere ? ['', ...words] : words);
    return 'taken';
  }
  return taken === undefined || taken === 'noticed' ? 'nobody' : taken;
};

const noticed = async (watched: Promise<'taken' | undefined>): Promise<'noticed' | undefined> =>
  (await watched) === undefined ? undefined : 'noticed';

const watchedFor = { step: 'repair.step-watched', trouble: 'repair.trouble-watched' } as const;
const noticedOf = { step: 'repair.step-noticed', trouble: 'repair.trouble-noticed' } as const;

const answered = async (signal: AbortSignal): Promise<'taken' | 'skipped' | undefined> => {
  const answer = await askLine(`${say('repair.step-question')} `, signal);
  if (answer === undefined) return signal.aborted ? undefined : 'skipped';
  return answer.trim().toLowerCase().startsWith('s') ? 'skipped' : 'taken';
};
