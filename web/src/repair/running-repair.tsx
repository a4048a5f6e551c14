import type { RefObject } from 'react';

import type { RepairState } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { Question } from './question.tsx';
import { Story } from './story.tsx';
import { Said } from '../said.tsx';

type Running = Extract<RepairState, { kind: 'running' }>;

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
      <Story isRunning={question === undefined} story={story} />
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
            <Icon name="undo" size={20} />
            {say('page.repair.stop')}
          </button>
        </div>
      )}
    </>
  );
};
