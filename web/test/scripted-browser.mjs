/**
 * Put into a page: devices, a far end and a line that behave as a script says, on the clock of the test. What a
 * browser's own engine does is tried for real in `call.test.ts` and in the lab; here every state must be reached.
 */

let script = {};

const habits = () => ({ microphone: 'ok', camera: 'ok', level: 0.2, udp: {}, tcp: {}, ...script });
const line = () => ({ upMbps: 20, downMbps: 50, idleMs: 30, loadedMs: 60, ...script.line });

/** What was handed out, so that a test sees whether it was given back. */
const given = [];

const soundTracks = () =>
  new MediaStreamAudioDestinationNode(new AudioContext()).stream.getAudioTracks();

const pictureTracks = () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 360];
  const pen = canvas.getContext('2d');
  pen.fillStyle = habits().camera === 'black' ? '#000' : '#7a9';
  const stream = canvas.captureStream();
  // A stream begins with the first thing that is painted after it was asked for.
  const paint = () => pen.fillRect(0, 0, 640, 360);
  paint();
  setInterval(paint, 200);
  return stream.getVideoTracks();
};

/** The browser's own would be another one each time. */
const named = (track) => Object.defineProperty(track, 'label', { value: `Scripted ${track.kind}` });

const open = (how, tracks) => {
  if (how === 'ok' || how === 'black') return tracks().map(named);
  throw new DOMException('as the script says', how);
};

const getUserMedia = async ({ audio, video }) => {
  const { microphone, camera } = habits();
  if (microphone === 'pending') return new Promise(() => undefined);
  const tracks = [
    ...(audio ? open(microphone, soundTracks) : []),
    ...(video ? open(camera, pictureTracks) : []),
  ];
  given.push(...tracks);
  return new MediaStream(tracks);
};

const pathOf = (how) =>
  how.isRelay
    ? { candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' }
    : { candidateType: 'host', protocol: 'udp' };

/** A call of 50 packets a second, as the browser's statistics tell of it. */
const statistics = (how, seconds) => {
  const { rtt = 0.03, lossUp = 0, lossDown = 0, frames = 24, limitedBy = 'none' } = how;
  const sent = 50 * seconds;
  const back = 50 * Math.min(seconds, how.diesAfter ?? seconds);
  const lostOut = Math.round(sent * lossUp);
  const lost = lostOut + Math.round((sent - lostOut) * lossDown);
  const [audio, video] = [{ kind: 'audio' }, { kind: 'video' }];
  return [
    { type: 'transport', id: 'T', selectedCandidatePairId: 'P' },
    { type: 'candidate-pair', id: 'P', currentRoundTripTime: rtt, localCandidateId: 'L' },
    { type: 'local-candidate', id: 'L', ...pathOf(how) },
    { type: 'outbound-rtp', ...audio, packetsSent: sent },
    { type: 'remote-inbound-rtp', ...audio, packetsLost: lostOut, jitter: 0.004 },
    {
      type: 'inbound-rtp',
      ...audio,
      packetsReceived: back - lost,
      packetsLost: lost,
      jitter: 0.004,
    },
    { type: 'outbound-rtp', ...video, packetsSent: sent, qualityLimitationReason: limitedBy },
    { type: 'inbound-rtp', ...video, framesDecoded: frames * seconds, frameHeight: 360 },
  ];
};

class ScriptedCall extends EventTarget {
  connectionState = 'new';
  constructor({ iceTransportPolicy }) {
    super();
    const { udp, tcp } = habits();
    this.how = iceTransportPolicy === 'relay' ? { isRelay: true, ...tcp } : udp;
  }
  addTransceiver() {}
  setLocalDescription() {
    this.localDescription = { type: 'offer', sdp: 'v=0' };
    return Promise.resolve();
  }
  setRemoteDescription() {
    if (!this.how.isBlocked) setTimeout(() => this.connect(), 100);
    return Promise.resolve();
  }
  connect() {
    this.beganMs = performance.now();
    this.connectionState = 'connected';
    this.dispatchEvent(new Event('connectionstatechange'));
    for (const track of pictureTracks()) {
      this.dispatchEvent(Object.assign(new Event('track'), { track }));
    }
  }
  getStats() {
    const seconds = Math.round((performance.now() - this.beganMs) / 20) / 50;
    const entries = statistics(this.how, seconds);
    return Promise.resolve(new Map(entries.map((entry, index) => [index, entry])));
  }
  close() {
    this.connectionState = 'closed';
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

let isLoaded = false;

/** The reflector's echo and its capacity tests, as this page speaks with them. */
class ScriptedSocket extends EventTarget {
  static OPEN = 1;
  readyState = 0;
  bufferedAmount = 0;
  constructor(address) {
    super();
    this.path = new URL(address).pathname;
    setTimeout(() => (line().isDead ? this.say('error') : this.begin()), 10);
  }
  say(type, data) {
    this.dispatchEvent(data === undefined ? new Event(type) : new MessageEvent(type, { data }));
  }
  begin() {
    this.readyState = 1;
    this.say('open');
    if (this.path === '/linecheck/echo') return;
    isLoaded = true;
    this.beganMs = performance.now();
    this.timer = setInterval(() => this.carry(50), 50);
  }
  carry(everyMs) {
    const { upMbps, downMbps } = line();
    const ms = performance.now() - this.beganMs;
    this.bufferedAmount = 0;
    if (this.path.endsWith('download')) {
      this.say('message', new ArrayBuffer((downMbps * 1000 * everyMs) / 8));
    } else {
      const AppInfo = { ElapsedTime: ms * 1000, NumBytes: (upMbps * 1000 * ms) / 8 };
      this.say('message', JSON.stringify({ AppInfo }));
    }
    if (ms > 5000) this.close();
  }
  send(data) {
    this.bufferedAmount += data.byteLength;
    if (this.path !== '/linecheck/echo') return;
    const { idleMs, loadedMs } = line();
    setTimeout(() => this.say('message', data.slice(0)), isLoaded ? loadedMs : idleMs);
  }
  close() {
    if (this.readyState === 3) return;
    this.readyState = 3;
    clearInterval(this.timer);
    if (this.path !== '/linecheck/echo') isLoaded = false;
    this.say('close');
  }
}

globalThis.scripted = (wished) => {
  script = wished;
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true });
  AnalyserNode.prototype.getFloatTimeDomainData = (samples) => samples.fill(habits().level);
  globalThis.RTCPeerConnection = ScriptedCall;
  globalThis.WebSocket = ScriptedSocket;
};

globalThis.scripted.given = given;
