/** The call itself: ten seconds over UDP, six through TCP, with what is measured as it comes. */
import { useEffect, useEffectEvent, useState } from 'react';

import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import { Picture } from './camera-step.tsx';
import type { Talk } from './call-flow.tsx';
import { withStandIns } from './devices.ts';
import type { CallFigures } from './figures.ts';
import { FigureList } from './figure-list.tsx';
import { type CallAsk, type CallOutcome, placeCall } from './place-call.ts';
import type { Station } from './station.ts';

/** Five hundred packets of sound tell 1 % of loss from none; the detour only has to show that it carries. */
const PLAIN_SECONDS = 10;
const ROUND_SECONDS = 6;

interface TalkStepProps {
  readonly station: Station;
  readonly stream: MediaStream | undefined;
  readonly announce: (text: string) => void;
  readonly end: (talk: Talk) => void;
}

export const TalkStep = ({ station, stream, announce, end }: TalkStepProps) => {
  const { say } = useText();
  const [way, setWay] = useState<'udp' | 'tcp'>('udp');
  const [figures, setFigures] = useState<CallFigures>();
  const [home, setHome] = useState<MediaStream>();
  const [hangUp] = useState(() => new AbortController());
  const words = say(`call.talk.${way}`);
  useEffect(() => announce(words), [words, announce]);
  const run = useEffectEvent(async (signal: AbortSignal) => {
    const talk = await bothWays({
      station,
      stream: stream ?? new MediaStream(),
      signal: AbortSignal.any([signal, hangUp.signal]),
      onFigures: setFigures,
      onPicture: setHome,
      onRound: () => {
        setFigures(undefined);
        setWay('tcp');
      },
    });
    if (!signal.aborted) end(talk);
  });
  useEffect(() => {
    const gone = new AbortController();
    void run(gone.signal);
    return () => gone.abort();
  }, []);
  return (
    <>
      <div className="card" data-way={way}>
        <p className="row">
          <Icon name="call" />
          {words}
        </p>
        {home !== undefined && stream?.getVideoTracks()[0] !== undefined && (
          <Picture label={say('call.talk.picture')} stream={home} />
        )}
        {figures !== undefined && <FigureList figures={figures} />}
      </div>
      <div className="row">
        <button className="button" onClick={() => hangUp.abort()} type="button">
          <Icon name="stop" size={20} />
          {say('call.stop')}
        </button>
      </div>
    </>
  );
};

type BothAsk = Omit<CallAsk, 'seconds' | 'turn'> & { readonly onRound: () => void };

/** The second only if somebody answers at all; a call that was hung up is not tried another way. */
const bothWays = async ({ onRound, ...ask }: BothAsk): Promise<Talk> => {
  const { stream, stop } = withStandIns(ask.stream);
  const place = (more: Partial<CallAsk> & Pick<CallAsk, 'seconds'>): Promise<CallOutcome> =>
    placeCall({ ...ask, stream, ...more }).catch(() => ({ kind: 'refused', why: 'unreachable' }));
  try {
    const plain = await place({ seconds: PLAIN_SECONDS });
    if (plain.kind === 'refused' || plain.kind === 'stopped') return { plain };
    onRound();
    const round = await place({ seconds: ROUND_SECONDS, turn: plain.opening.turn });
    return { plain, round };
  } finally {
    stop();
  }
};
