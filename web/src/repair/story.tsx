import type { RepairNews } from '../../../src/model/page-api.ts';
import { Icon, type IconName } from '../icons.tsx';
import { useText } from '../text.tsx';
import { Said } from '../said.tsx';

import './story.css';

const proofIcons = { proven: 'yes', undecided: 'unknown', failed: 'no' } as const;

const iconOf = ({ kind, proof }: RepairNews): IconName => {
  if (proof !== undefined) return proofIcons[proof];
  switch (kind) {
    case 'obstacle':
    case 'not-possible':
      return 'poor';
    case 'putting-back':
      return 'undo';
    case 'asking-rights':
      return 'lock';
    default:
      return 'yes';
  }
};

/** The plan was read before; it is not told again. */
const isTold = ({ kind, says }: RepairNews): boolean => kind !== 'plan' && says.length > 0;

/** What has happened so far, as it happens; a log that screen readers follow. */
export const Story = ({
  story,
  isRunning,
}: {
  readonly story: readonly RepairNews[];
  readonly isRunning: boolean;
}) => {
  const { say } = useText();
  const told = story.filter(isTold);
  if (told.length === 0 && !isRunning) return null;
  return (
    <div aria-label={say('page.repair.story')} className="story card" role="log">
      <ol className="stack">
        {told.map((news, index) => (
          <li className={`news is-${news.proof ?? news.kind}`} key={`${index} ${news.kind}`}>
            <Icon name={iconOf(news)} size={20} />
            <span>
              {news.says.map((sentence) => (
                <span className="news-line" key={sentence}>
                  <Said>{sentence}</Said>
                </span>
              ))}
            </span>
          </li>
        ))}
        {isRunning && (
          <li className="news is-now">
            <span className="spinner" />
            <span>{say('page.repair.working')}</span>
          </li>
        )}
      </ol>
    </div>
  );
};
