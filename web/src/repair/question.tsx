import { useEffect, useRef, useState } from 'react';

import type { RepairAnswer, RepairQuestion, StepShown } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { usePage } from '../page.ts';
import { useText, type PageMessage } from '../text.tsx';
import { WebLink } from '../web-link.tsx';
import { Countdown } from './countdown.tsx';
import { Way } from './way.tsx';
import { Said } from '../said.tsx';

/** What only the person can answer; it takes the focus, because everything waits for it. */
export const Question = ({ question }: { readonly question: RepairQuestion }) => {
  const { say } = useText();
  const place = useRef<HTMLHeadingElement>(null);
  const [answered, setAnswered] = useState(false);
  const { complain } = usePage();
  useEffect(() => place.current?.focus(), []);
  const answer = (text: RepairAnswer['answer']): void => {
    if (answered) return;
    setAnswered(true);
    send('repair/answer', { id: question.id, answer: text }).catch((error: unknown) => {
      setAnswered(false);
      complain(error);
    });
  };
  return (
    <section aria-labelledby="question" className="card question-card">
      <h2 id="question" ref={place} tabIndex={-1}>
        {say(`page.question-title.${question.kind}`)}
      </h2>
      {question.kind === 'consent' && <Way way={question.way} />}
      {question.kind === 'step' && <Step id={question.id} step={question.step} />}
      {question.kind === 'keep' && <Keep question={question} />}
      <div className="row">
        {answersOf(question).map(({ value, message }, index) => (
          <button
            aria-disabled={answered}
            className={index === 0 ? 'button primary' : 'button'}
            key={value}
            onClick={() => answer(value)}
            type="button"
          >
            {say(message)}
          </button>
        ))}
      </div>
    </section>
  );
};

const answersOf = ({
  kind,
}: RepairQuestion): readonly { value: RepairAnswer['answer']; message: PageMessage }[] => {
  switch (kind) {
    case 'consent':
      return [
        { value: 'yes', message: 'page.repair.do' },
        { value: 'no', message: 'page.answer.no' },
      ];
    case 'step':
      return [
        { value: 'taken', message: 'page.answer.taken' },
        { value: 'skipped', message: 'page.answer.skipped' },
      ];
    case 'keep':
      return [
        { value: 'no', message: 'page.answer.put-back' },
        { value: 'yes', message: 'page.answer.keep' },
      ];
  }
};

const Step = ({ step, id }: { readonly step: StepShown; readonly id: string }) => {
  const { say } = useText();
  const { complain } = usePage();
  const { opens } = step;
  return (
    <div className="stack">
      <p className="step-says">
        <Said>{step.says}</Said>
      </p>
      {opens !== undefined &&
        (/^https?:/iu.test(opens) ? (
          <p>
            <WebLink url={opens} />
          </p>
        ) : (
          <p>
            <button
              className="button"
              onClick={() => void send('repair/open', { id }).catch(complain)}
              type="button"
            >
              {say('page.step.open')}
            </button>
          </p>
        ))}
      {step.countdownSeconds !== undefined && <Countdown seconds={step.countdownSeconds} />}
      {step.watchedFor !== undefined && (
        <p className="promise soft small">
          <span className="spinner" />
          {say(step.watchedFor === 'step' ? 'page.step.watched' : 'page.step.trouble-watched')}
        </p>
      )}
    </div>
  );
};

const Keep = ({ question }: { readonly question: Extract<RepairQuestion, { kind: 'keep' }> }) => {
  const { say } = useText();
  return (
    <div className="stack">
      {question.says.map((sentence) => (
        <p key={sentence}>
          <Said>{sentence}</Said>
        </p>
      ))}
      <Countdown seconds={question.secondsLeft} starts />
      <p className="soft small">{say('page.keep.otherwise')}</p>
    </div>
  );
};
