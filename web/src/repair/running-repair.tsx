import type { RefObject } from 'react';

import type { RepairNews, RepairState } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { Question } from './question.tsx';
import { Story } from './story.tsx';
import { Said } from '../said.tsx';

type Running = Extract<RepairState, { kind: 'running' }>;

/** What is asked for right now stands below, in the question: ticked in the story it would look done. */
const storyBefore = ({ story, question }: Running): readonly RepairNews[] =>
  question?.kind === 'step' && story.at(-1)?.kind === 'step' ? story.slice(0, -1) : story;

/** Steps for a person change nothing by themselves: there is nothing to put back then. */
const hasBegun = (story: readonly RepairNews[]): boolean =>
  story.some(({ kind }) => kind === 'begun' || kind === 'applied' || kind === 'acted');

export const RunningRepair = ({
  repair,
  heading,
}: {
  readonly repair: Running;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) => {
  const { say } = useText();
  const { complain } = usePage();
  const { title, story, question, isStopping } = repair;
  return (
    <>
      <header className="view-head">
        <p className="soft">{say(isStopping ? 'page.repair.stopping' : 'page.repair.running')}</p>
        <h1 ref={heading} tabIndex={-1}>
          <Said>{title}</Said>
        </h1>
      </header>
      <Story isRunning={question === undefined} story={storyBefore(repair)} />
      {question !== undefined && <Question key={question.id} question={question} />}
      {/* "Keep it?" has the way back among its own answers. */}
      {question?.kind !== 'keep' && (
        <div className="row">
          <button
            aria-disabled={isStopping}
            className="button"
            onClick={() => {
              if (!isStopping) send('stop').catch(complain);
            }}
            type="button"
          >
            {hasBegun(story) && <Icon name="undo" size={20} />}
            {say(hasBegun(story) ? 'page.repair.stop' : 'page.stop')}
          </button>
        </div>
      )}
    </>
  );
};
