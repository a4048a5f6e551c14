/** While it is asked: the sentence, the questions in the order of the way, and the way to stop. */
import { useEffect, useState, type RefObject } from 'react';

import { isCauseId } from '../../../src/model/cause-id.ts';
import type { CheckState } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { questionsOf, type Asked } from './questions.ts';

type RunningCheck = Extract<CheckState, { kind: 'running' }>;

export const Running = ({
  check,
  heading,
}: {
  readonly check: RunningCheck;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) => {
  const { say } = useText();
  const { session, live, complain, announce } = usePage();
  const title = session.services.find(({ id }) => id === check.service)?.title ?? check.service;
  const questions = questionsOf(live.progress).filter(
    ({ id, state }) => id !== 'quality' || check.mode !== 'reach' || state !== 'waiting',
  );
  const reached = check.reached ?? live.progress.reached;
  const sentence = say(
    reached === undefined ? 'page.running.title' : `page.running.reached.${reached}`,
    { service: title },
  );
  useEffect(() => {
    // The one turn that matters on the way; answers by the dozen are not read aloud.
    if (reached !== undefined) announce(sentence);
  }, [reached, sentence, announce]);
  return (
    <div className="view">
      <header className="view-head">
        <h1 ref={heading} tabIndex={-1}>
          {sentence}
        </h1>
        <Elapsed check={check} />
      </header>
      <ol className="questions card">
        {questions.map((asked) => (
          <Question asked={asked} key={asked.id} service={title} />
        ))}
      </ol>
      <Suspicion />
      <div className="row">
        <button className="button" onClick={() => void send('stop').catch(complain)} type="button">
          <Icon name="stop" size={20} />
          {say('page.stop')}
        </button>
      </div>
    </div>
  );
};

const Question = ({ asked, service }: { readonly asked: Asked; readonly service: string }) => {
  const { say } = useText();
  const { id, state, asking } = asked;
  const [longest] = asking;
  return (
    <li className={`question is-${state}`}>
      <span className="question-mark">{state === 'answered' && <Icon name="yes" size={18} />}</span>
      <span className="question-text">{say(`page.question.${id}`, { service })}</span>
      <span className="visually-hidden">{say(`page.question.state.${state}`)}</span>
      {longest !== undefined && (
        <span className="question-now soft small">{say(`probe.${longest}`)} …</span>
      )}
    </li>
  );
};

const Suspicion = () => {
  const { say } = useText();
  const { suspicion } = usePage().live.progress;
  const [likely] = suspicion.filter(isCauseId);
  return likely === undefined ? null : (
    <p className="notice">
      <Icon name="why" />
      <span>{say('page.running.likely', { title: say(`${likely}.title`) })}</span>
    </p>
  );
};

/** Redrawn once a second: enough to look alive. */
const TICK_MS = 1000;

const Elapsed = ({ check: { budgetSeconds } }: { readonly check: RunningCheck }) => {
  const { say } = useText();
  const { startedAtMs, answers } = usePage().live.progress;
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - startedAtMs) / 1000));
  return (
    <div className="stack">
      <p className="lead">{say('page.running.elapsed', { seconds, budgetSeconds, answers })}</p>
      <progress
        aria-label={say('page.running.progress')}
        className="bar"
        max={budgetSeconds}
        value={Math.min(seconds, budgetSeconds)}
      />
    </div>
  );
};
