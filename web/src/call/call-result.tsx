/** One sentence, why, and the figures of both ways. */
import { Icon, verdictIcons } from '../icons.tsx';
import type { useHeadingFocus } from '../heading-focus.ts';
import { useText } from '../text.tsx';
import type { Talk } from './call-flow.tsx';
import { FigureList } from './figure-list.tsx';
import { verdictOf } from './verdict.ts';

export const CallResult = ({
  talk,
  again,
  heading,
}: {
  readonly talk: Talk;
  readonly again: () => void;
  readonly heading: ReturnType<typeof useHeadingFocus>;
}) => {
  const { say } = useText();
  if (talk.plain.kind === 'stopped') return <Again again={again} heading={heading} />;
  const { tone, headline, sentences } = verdictOf(talk.plain, talk.round);
  return (
    <div className={`view verdict-${tone}`}>
      <header className="view-head">
        <p className="badge">
          <Icon name={verdictIcons[tone]} />
          {say(`verdict.${tone}`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {say(headline)}
        </h1>
      </header>
      <div className="stack">
        {sentences.map(({ message, values }) => (
          <p key={message}>{say(message, values)}</p>
        ))}
      </div>
      {[talk.plain, talk.round].map((outcome) =>
        outcome?.kind === 'talked' ? (
          <section className="card" key={outcome.figures.path ?? 'udp'}>
            <h2>{say(`call.figures.${outcome.figures.path ?? 'udp'}`)}</h2>
            <FigureList figures={outcome.figures} />
          </section>
        ) : null,
      )}
      <div className="row">
        <button className="button primary" onClick={again} type="button">
          {say('call.again')}
        </button>
      </div>
    </div>
  );
};

const Again = ({
  again,
  heading,
}: {
  readonly again: () => void;
  readonly heading: ReturnType<typeof useHeadingFocus>;
}) => {
  const { say } = useText();
  return (
    <div className="view">
      <h1 ref={heading} tabIndex={-1}>
        {say('call.title')}
      </h1>
      <p>{say('call.stopped')}</p>
      <div className="row">
        <button className="button primary" onClick={again} type="button">
          {say('call.again')}
        </button>
      </div>
    </div>
  );
};
