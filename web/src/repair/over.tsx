import type { RefObject } from 'react';

import type { RepairOutcomeId, RepairState } from '../../../src/model/page-api.ts';
import type { OverallVerdict } from '../../../src/model/diagnosis.ts';
import { useBeginCheck } from '../check/begin-check.ts';
import { Icon, verdictIcons } from '../icons.tsx';
import { usePage } from '../page.ts';
import { hrefOf } from '../route.ts';
import { useText } from '../text.tsx';
import { Story } from './story.tsx';
import { Said } from '../said.tsx';

type Ended = Extract<RepairState, { kind: 'over' }>;

const tones: Readonly<Record<RepairOutcomeId, OverallVerdict>> = {
  kept: 'ready',
  helped: 'ready',
  'not-helped': 'degraded',
  'put-back': 'degraded',
  tested: 'unknown',
  'nothing-to-do': 'unknown',
  impossible: 'degraded',
  declined: 'unknown',
  nobody: 'unknown',
  stopped: 'unknown',
  unfinished: 'blocked',
  busy: 'degraded',
  stuck: 'blocked',
  'left-to-owner': 'unknown',
  failed: 'blocked',
};

/** How it ended: one sentence, what followed from it, the story behind it. */
export const Over = ({
  repair,
  heading,
  leave,
  isTakenBack,
}: {
  readonly repair: Ended;
  /** Undone since: nothing of it stays. */
  readonly isTakenBack: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly leave: () => void;
}) => {
  const { say } = useText();
  const { outcome, title, story } = repair;
  const says = isTakenBack ? [] : repair.says;
  const { report } = usePage();
  const tone = isTakenBack ? 'unknown' : tones[outcome];
  // The repair's own check came last. One from before would not say ready: nothing would have been repaired.
  const isReady = tone === 'ready' && report?.verdict === 'ready';
  return (
    <>
      <header className={`view-head answer verdict-${tone}`}>
        <p className="badge">
          <Icon name={verdictIcons[tone]} size={20} />
          <Said>{title}</Said>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {say(`page.outcome.${isTakenBack ? 'taken-back' : outcome}`)}
        </h1>
        {says.map((sentence) => (
          <p className="lead" key={sentence}>
            <Said>{sentence}</Said>
          </p>
        ))}
        {isReady && (
          <p className="lead">
            <Said>{report.headline}</Said>
          </p>
        )}
        <Next isMended={tone === 'ready' || isTakenBack} isReady={isReady} leave={leave} />
      </header>
      {story.length > 0 && (
        <details className="fold" open>
          <summary>{say('page.repair.story')}</summary>
          <Story isRunning={false} story={story} />
        </details>
      )}
    </>
  );
};

/** What helped is followed by a look at the whole, what did not by the next repair. */
const Next = ({
  isMended,
  isReady,
  leave,
}: {
  readonly isMended: boolean;
  /** Nothing is left to repair. */
  readonly isReady: boolean;
  readonly leave: () => void;
}) => {
  const { say } = useText();
  const begin = useBeginCheck();
  const again = (
    <a
      className={isMended ? 'button primary large' : 'button'}
      href={hrefOf('check')}
      onClick={() => begin()}
    >
      {say('page.check-again')}
    </a>
  );
  return (
    <div className="row">
      {isMended && again}
      {!isReady && (
        <button
          className={isMended ? 'button' : 'button primary large'}
          onClick={leave}
          type="button"
        >
          {say('page.repair.more')}
        </button>
      )}
      {!isMended && again}
    </div>
  );
};
