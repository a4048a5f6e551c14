/** A tone on either side: only the person can say whether it was heard. */
import { useState } from 'react';

import { useText } from '../text.tsx';

const TONE_SECONDS = 0.9;
const TONE_HZ = 660;
/** Not so loud that a headset hurts. */
const GAIN = 0.25;

const play = (side: -1 | 1): void => {
  const sound = new AudioContext();
  const tone = new OscillatorNode(sound, { frequency: TONE_HZ });
  const gain = new GainNode(sound, { gain: 0 });
  // Without a ramp at either end it would click.
  gain.gain.linearRampToValueAtTime(GAIN, sound.currentTime + 0.05);
  gain.gain.setValueAtTime(GAIN, sound.currentTime + TONE_SECONDS - 0.1);
  gain.gain.linearRampToValueAtTime(0, sound.currentTime + TONE_SECONDS);
  tone
    .connect(gain)
    .connect(new StereoPannerNode(sound, { pan: side }))
    .connect(sound.destination);
  tone.addEventListener('ended', () => void sound.close());
  tone.start();
  tone.stop(sound.currentTime + TONE_SECONDS);
};

export const SpeakerStep = ({ next }: { readonly next: () => void }) => {
  const { say } = useText();
  const [isPlayed, setPlayed] = useState(false);
  const [isUnheard, setUnheard] = useState(false);
  const sound = (side: -1 | 1) => (): void => {
    play(side);
    setPlayed(true);
  };
  return (
    <>
      <div className="card">
        <div className="row">
          <button className="button" onClick={sound(-1)} type="button">
            {say('call.speaker.left')}
          </button>
          <button className="button" onClick={sound(1)} type="button">
            {say('call.speaker.right')}
          </button>
        </div>
        {isUnheard && <output className="notice">{say('call.speaker.help')}</output>}
      </div>
      <fieldset className="choices speaker-answer">
        <legend>{say('call.speaker.question')}</legend>
        <button className={isPlayed ? 'button primary' : 'button'} onClick={next} type="button">
          {say('call.speaker.yes')}
        </button>
        <button className="button" onClick={() => setUnheard(true)} type="button">
          {say('call.speaker.no')}
        </button>
        {isUnheard && (
          <button className="button plain" onClick={next} type="button">
            {say('call.next')}
          </button>
        )}
      </fieldset>
    </>
  );
};
