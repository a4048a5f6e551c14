/** Seconds that have to pass. The person starts them, except where they run by themselves. */
import { useEffect, useState } from 'react';

import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';

/** Drawn four times a second, so that no second is skipped. */
const TICK_MS = 250;

export const Countdown = ({
  seconds,
  starts = false,
}: {
  readonly seconds: number;
  readonly starts?: boolean;
}) => {
  const { say } = useText();
  const { announce } = usePage();
  const [startedMs, setStarted] = useState<number | undefined>(() =>
    starts ? performance.now() : undefined,
  );
  const [nowMs, setNow] = useState(() => performance.now());
  const left =
    startedMs === undefined
      ? seconds
      : Math.max(0, Math.ceil(seconds - (nowMs - startedMs) / 1000));
  const isOver = left === 0;
  useEffect(() => {
    if (startedMs === undefined || isOver) return undefined;
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [startedMs, isOver]);
  useEffect(() => {
    // Every second read aloud would drown everything else: only the end is told.
    if (isOver) announce(say('page.countdown.over'));
  }, [isOver, announce, say]);
  return (
    <div className="countdown">
      <span className="countdown-clock">
        <Ring left={left} seconds={seconds} />
        <span aria-label={say('page.countdown')} className="countdown-number" role="timer">
          {left}
        </span>
      </span>
      {startedMs === undefined ? (
        <button
          className="button"
          onClick={() => {
            setNow(performance.now());
            setStarted(performance.now());
          }}
          type="button"
        >
          {say('page.countdown.start', { seconds })}
        </button>
      ) : (
        <span className="soft">
          {isOver ? (
            <span className="row">
              <Icon name="yes" size={20} />
              {say('page.countdown.over')}
            </span>
          ) : (
            say('page.countdown.left', { seconds: left })
          )}
        </span>
      )}
    </div>
  );
};

const Ring = ({ left, seconds }: { readonly left: number; readonly seconds: number }) => (
  <svg aria-hidden="true" className="countdown-ring" focusable="false" viewBox="0 0 48 48">
    <circle className="countdown-track" cx="24" cy="24" r="20" />
    <circle
      className="countdown-left"
      cx="24"
      cy="24"
      pathLength={seconds}
      r="20"
      strokeDasharray={`${left} ${seconds}`}
      transform="rotate(-90 24 24)"
    />
  </svg>
);
