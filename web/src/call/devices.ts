/** Camera, microphone, and what stands in for them where the person gives none. */

export type Device = 'microphone' | 'camera';

export interface DeviceTrouble {
  readonly device: Device;
  readonly why: 'denied' | 'absent' | 'held' | 'other';
  /** As the browser names it. */
  readonly reason: string;
}

export interface Devices {
  readonly stream: MediaStream;
  readonly troubles: readonly DeviceTrouble[];
}

/** Echo and noise are cancelled as in a meeting; 360 lines are what a gallery shows, and cost little to encode. */
const wishes = {
  microphone: { audio: { echoCancellation: true, noiseSuppression: true } },
  camera: { video: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } } },
} as const satisfies Readonly<Record<Device, MediaStreamConstraints>>;

/** Both at once, so that there is one question; one by one only if that fails, to learn which. */
export const openDevices = async (): Promise<Devices> => {
  try {
    const stream = await openOne({ ...wishes.microphone, ...wishes.camera });
    return { stream, troubles: [] };
  } catch {
    const stream = new MediaStream();
    const troubles: DeviceTrouble[] = [];
    for (const device of ['microphone', 'camera'] as const) {
      try {
        for (const track of (await openOne(wishes[device])).getTracks()) stream.addTrack(track);
      } catch (error) {
        troubles.push({ device, ...troubleIn(error) });
      }
    }
    return { stream, troubles };
  }
};

const openOne = (constraints: MediaStreamConstraints): Promise<MediaStream> => {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return devices === undefined
    ? // Pages that did not come safely are not even told that there could be any.
      Promise.reject(new DOMException('no secure context', 'NotAllowedError'))
    : devices.getUserMedia(constraints);
};

const whys: Readonly<Record<string, DeviceTrouble['why']>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'held',
  AbortError: 'held',
};

const troubleIn = (error: unknown): Omit<DeviceTrouble, 'device'> => {
  const reason = error instanceof DOMException ? error.name : String(error);
  return { why: whys[reason] ?? 'other', reason };
};

/** A hum nobody hears and a picture that changes: the network is tested the same with them. */
export const withStandIns = (stream: MediaStream): { stream: MediaStream; stop: () => void } => {
  const whole = new MediaStream(stream.getTracks());
  const stops: (() => void)[] = [];
  if (whole.getAudioTracks().length === 0) {
    const sound = new AudioContext();
    const tone = new OscillatorNode(sound, { frequency: 220 });
    const out = new MediaStreamAudioDestinationNode(sound);
    tone.connect(new GainNode(sound, { gain: 0.2 })).connect(out);
    tone.start();
    for (const track of out.stream.getTracks()) whole.addTrack(track);
    stops.push(() => void sound.close());
  }
  if (whole.getVideoTracks().length === 0) stops.push(addPicture(whole));
  return {
    stream: whole,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};

const FRAMES_PER_SECOND = 20;
const WIDTH = 640;
const HEIGHT = 360;
/** Patches that change at random: about as much to send as a face that moves before a shelf. */
const PATCH = 20;
const PATCHES_PER_FRAME = 40;

const anywhere = (size: number): number => Math.floor((Math.random() * size) / PATCH) * PATCH;

const addPicture = (to: MediaStream): (() => void) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const pen = canvas.getContext('2d');
  const draw = (): void => {
    if (pen === null) return;
    for (let patch = 0; patch < PATCHES_PER_FRAME; patch += 1) {
      pen.fillStyle = `hsl(${Math.floor(Math.random() * 360)} 50% 45%)`;
      pen.fillRect(anywhere(WIDTH), anywhere(HEIGHT), PATCH, PATCH);
    }
  };
  draw();
  const timer = setInterval(draw, 1000 / FRAMES_PER_SECOND);
  for (const track of canvas.captureStream(FRAMES_PER_SECOND).getTracks()) to.addTrack(track);
  return () => clearInterval(timer);
};

export const closeDevices = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};
