/** The camera's own picture: is it there, is it the right one, is it covered? */
import { useEffect, useRef, useState } from 'react';

import { useText } from '../text.tsx';

export const CameraStep = ({
  stream,
  next,
}: {
  readonly stream: MediaStream;
  readonly next: () => void;
}) => {
  const { say } = useText();
  const { width, height } = stream.getVideoTracks()[0]?.getSettings() ?? {};
  const [isBlack, setBlack] = useState(false);
  const label = stream.getVideoTracks()[0]?.label ?? '';
  return (
    <>
      <figure className="card">
        <Picture isMirrored label={say('call.camera.picture')} onDark={setBlack} stream={stream} />
        <figcaption className="stack">
          {width !== undefined && height !== undefined && (
            <p>{say('call.camera.size', { width, height })}</p>
          )}
          {isBlack && <output className="notice bad">{say('call.camera.black')}</output>}
          {label !== '' && (
            <p className="soft small">
              <bdi>{label}</bdi>
            </p>
          )}
        </figcaption>
      </figure>
      <div className="row">
        <button className="button primary large" onClick={next} type="button">
          {say('call.next')}
        </button>
      </div>
    </>
  );
};

/** A picture that moves, without sound. */
export const Picture = ({
  stream,
  label,
  isMirrored = false,
  onDark,
}: {
  readonly stream: MediaStream;
  readonly label: string;
  /** As in a mirror: whoever sees themselves expects it. */
  readonly isMirrored?: boolean;
  readonly onDark?: (isDark: boolean) => void;
}) => {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const { current } = video;
    if (current === null) return undefined;
    current.srcObject = stream;
    current.play().catch(() => undefined);
    const timer = setInterval(() => onDark?.(isDark(current)), LOOK_MS);
    return () => {
      clearInterval(timer);
      current.srcObject = null;
    };
  }, [stream, onDark]);
  return (
    <video
      aria-label={label}
      className={isMirrored ? 'picture mirrored' : 'picture'}
      muted
      playsInline
      ref={video}
    />
  );
};

const LOOK_MS = 1000;
/** Of 255: a room at night with any light in it is above. */
const DARK = 8;
const SMALL = 16;

const isDark = (video: HTMLVideoElement): boolean => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [SMALL, SMALL];
  const pen = canvas.getContext('2d');
  if (pen === null || video.videoWidth === 0) return false;
  pen.drawImage(video, 0, 0, SMALL, SMALL);
  const { data } = pen.getImageData(0, 0, SMALL, SMALL);
  return data.every((value, index) => index % 4 === 3 || value < DARK);
};
