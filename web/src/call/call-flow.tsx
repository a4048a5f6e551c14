/** The test call from its first question to its verdict: one step at a time, each with its heading in the focus. */
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useHeadingFocus } from '../heading-focus.ts';
import { useText } from '../text.tsx';
import { CallResult } from './call-result.tsx';
import { CameraStep } from './camera-step.tsx';
import { closeDevices, openDevices, type Device, type Devices } from './devices.ts';
import { DeviceTroubles } from './device-troubles.tsx';
import { MicrophoneStep } from './microphone-step.tsx';
import type { CallOutcome } from './place-call.ts';
import { SpeakerStep } from './speaker-step.tsx';
import type { Holder, Station } from './station.ts';
import { TalkStep } from './talk-step.tsx';

import './call.css';

export interface Talk {
  readonly plain: CallOutcome;
  readonly round?: CallOutcome;
}

type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'speaker' | 'talk' }
  | { readonly kind: Device; readonly devices: Devices }
  | { readonly kind: 'result'; readonly talk: Talk };

interface CallFlowProps {
  readonly station: Station;
  /** Said once by screen readers. */
  readonly announce: (text: string) => void;
  /** What came of it, for whoever writes a report. */
  readonly onTalk?: (talk: Talk) => void;
  readonly children?: ReactNode;
}

export const CallFlow = ({ station, announce, onTalk, children }: CallFlowProps) => {
  const [stage, setStage] = useState<Stage>({ kind: 'start' });
  const [devices, setDevices] = useState<Devices>();
  const [holders, setHolders] = useState<readonly Holder[]>([]);
  const heading = useHeadingFocus(stage.kind === 'asking' ? 'start' : stage.kind);
  useClosing(devices?.stream);
  const leave = (): void => {
    if (devices !== undefined) closeDevices(devices.stream);
    setDevices(undefined);
  };
  const begin = async (): Promise<void> => {
    setStage({ kind: 'asking' });
    const opened = await openDevices();
    setDevices(opened);
    if (opened.troubles.some(({ why }) => why === 'held')) {
      setHolders((await station.holders?.().catch(() => [])) ?? []);
    }
    setStage(firstOf(opened));
  };
  const end = (talk: Talk): void => {
    leave();
    // What was said of the call under way is no longer so; the heading in the focus says what is.
    announce('');
    onTalk?.(talk);
    setStage({ kind: 'result', talk });
  };
  if (stage.kind === 'start' || stage.kind === 'asking') {
    return (
      <Start
        begin={() => void begin()}
        heading={heading}
        isAsking={stage.kind === 'asking'}
        skip={() => setStage({ kind: 'talk' })}
      >
        {children}
      </Start>
    );
  }
  if (stage.kind === 'result') {
    return (
      <CallResult again={() => setStage({ kind: 'start' })} heading={heading} talk={stage.talk} />
    );
  }
  return (
    <Step heading={heading} number={steps.indexOf(stage.kind) + 1} title={`call.${stage.kind}`}>
      {devices !== undefined && stage.kind !== 'talk' && (
        <DeviceTroubles devices={devices} holders={holders} />
      )}
      <StepBody
        announce={announce}
        devices={devices}
        end={end}
        setStage={setStage}
        stage={stage}
        station={station}
      />
    </Step>
  );
};

const steps: readonly Stage['kind'][] = ['microphone', 'speaker', 'camera', 'talk'];

interface StepBodyProps {
  readonly stage: Exclude<Stage, { kind: 'start' | 'asking' | 'result' }>;
  readonly setStage: (stage: Stage) => void;
  readonly station: Station;
  readonly devices: Devices | undefined;
  readonly announce: (text: string) => void;
  readonly end: (talk: Talk) => void;
}

const StepBody = ({ stage, setStage, station, devices, announce, end }: StepBodyProps) => {
  switch (stage.kind) {
    case 'microphone':
      return (
        <MicrophoneStep
          announce={announce}
          next={() => setStage({ kind: 'speaker' })}
          stream={stage.devices.stream}
        />
      );
    case 'speaker':
      return <SpeakerStep next={() => setStage(afterSpeaker(devices))} />;
    case 'camera':
      return <CameraStep next={() => setStage({ kind: 'talk' })} stream={stage.devices.stream} />;
    default:
      return <TalkStep announce={announce} end={end} station={station} stream={devices?.stream} />;
  }
};

const hasTrack = ({ stream }: Devices, kind: 'audio' | 'video'): boolean =>
  stream.getTracks().some((track) => track.kind === kind);

const firstOf = (devices: Devices): Stage =>
  hasTrack(devices, 'audio') ? { kind: 'microphone', devices } : { kind: 'speaker' };

const afterSpeaker = (devices: Devices | undefined): Stage =>
  devices !== undefined && hasTrack(devices, 'video')
    ? { kind: 'camera', devices }
    : { kind: 'talk' };

/** Whoever leaves the page must not leave the camera on. */
const useClosing = (stream: MediaStream | undefined): void => {
  const last = useRef<MediaStream>(undefined);
  useEffect(() => {
    last.current = stream;
  }, [stream]);
  useEffect(
    () => () => {
      if (last.current !== undefined) closeDevices(last.current);
    },
    [],
  );
};

type Heading = ReturnType<typeof useHeadingFocus>;

const Start = ({
  begin,
  skip,
  isAsking,
  heading,
  children,
}: {
  readonly begin: () => void;
  readonly skip: () => void;
  readonly isAsking: boolean;
  readonly heading: Heading;
  readonly children: ReactNode;
}) => {
  const { say } = useText();
  return (
    <div className="view">
      <header className="view-head">
        <h1 ref={heading} tabIndex={-1}>
          {say('call.title')}
        </h1>
        <p className="lead">{say('call.lead')}</p>
        <p>{say('call.promise')}</p>
        {children}
      </header>
      {isAsking ? (
        <output className="notice">{say('call.asking')}</output>
      ) : (
        <div className="row">
          <button className="button primary large" onClick={begin} type="button">
            {say('call.begin')}
          </button>
          <button className="button plain" onClick={skip} type="button">
            {say('call.begin.network')}
          </button>
        </div>
      )}
    </div>
  );
};

const Step = ({
  number,
  title,
  heading,
  children,
}: {
  readonly number: number;
  readonly title: 'call.microphone' | 'call.speaker' | 'call.camera' | 'call.talk';
  readonly heading: Heading;
  readonly children: ReactNode;
}) => {
  const { say } = useText();
  return (
    <div className="view">
      <header className="view-head">
        <p className="soft small">{say('call.step', { number, count: steps.length })}</p>
        <h1 ref={heading} tabIndex={-1}>
          {say(title)}
        </h1>
      </header>
      {children}
    </div>
  );
};
