/** Is the person heard? A bar for the eyes, words for everybody. */
import { useEffect, useState } from 'react';

import { useText } from '../text.tsx';
import { barOf, levelOf, peakDb, type Level } from './level.ts';

/** Often enough to look alive, seldom enough to cost nothing. */
const LOOK_MS = 100;
/** The loudest of the last seconds counts: nobody speaks without pauses. */
const LOOKS = 25;

interface Heard {
  readonly db: number;
  readonly level: Level;
}

const useLevel = (stream: MediaStream): Heard => {
  const [heard, setHeard] = useState<Heard>({ db: Number.NEGATIVE_INFINITY, level: 'waiting' });
  useEffect(() => {
    const sound = new AudioContext();
    const analyser = new AnalyserNode(sound, { fftSize: 2048 });
    sound.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const last: number[] = [];
    const beganMs = performance.now();
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const db = peakDb(samples);
      last.push(db);
      if (last.length > LOOKS) last.shift();
      setHeard({ db, level: levelOf(Math.max(...last), performance.now() - beganMs) });
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      void sound.close();
    };
  }, [stream]);
  return heard;
};

export const MicrophoneStep = ({
  stream,
  next,
  announce,
}: {
  readonly stream: MediaStream;
  readonly next: () => void;
  readonly announce: (text: string) => void;
}) => {
  const { say } = useText();
  const { db, level } = useLevel(stream);
  const words = say(`call.microphone.${level}`);
  useEffect(() => {
    if (level !== 'waiting') announce(words);
  }, [level, words, announce]);
  return (
    <>
      <div className="card">
        {/* Not announced at every change: the words below are. */}
        <meter
          aria-label={say('call.microphone.level')}
          className="level"
          max={1}
          min={0}
          value={barOf(db)}
        />
        <p className="level-words">{words}</p>
        {stream.getAudioTracks()[0]?.label !== '' && (
          <p className="soft small">
            <bdi>{stream.getAudioTracks()[0]?.label}</bdi>
          </p>
        )}
      </div>
      <div className="row">
        <button className="button primary large" onClick={next} type="button">
          {say('call.next')}
        </button>
      </div>
    </>
  );
};
