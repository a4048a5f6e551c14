/**
 * The far end of one test call: whatever is said and shown comes back.
 *
 * werift does DTLS, SRTP and the reports about them; its own ICE, which would open sockets and send to
 * addresses out of the offer, is replaced by our door (`call-door.ts`).
 */
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';

import type * as werift from 'werift';
import type { MediaStreamTrack, RTCPeerConnection, RTCRtpTransceiver } from 'werift';

type Werift = typeof werift;

export interface CallPeer {
  /** Without addresses. */
  readonly answer: string;
  readonly username: string;
  readonly password: string;
  hear(packet: Buffer): void;
  /** The first packet of the other side has shown the way: encryption may begin. */
  connect(): void;
  close(): void;
}

/** Undefined where the optional dependency is not installed. */
export const loadWerift = async (): Promise<Werift | undefined> => {
  try {
    return await import('werift');
  } catch {
    return undefined;
  }
};

/** Throws on an offer it cannot make sense of. */
export const openPeer = async (
  library: Werift,
  offer: string,
  send: (packet: Buffer) => void,
): Promise<CallPeer> => {
  const connection = new library.RTCPeerConnection(configurationOf(library));
  try {
    connection.onRemoteTransceiverAdded.subscribe((transceiver) => mirror(library, transceiver));
    await connection.setRemoteDescription({ type: 'offer', sdp: offer });
    const ice = connection.iceTransports[0]?.connection;
    if (ice === undefined) throw new Error('the offer has nothing to carry');
    // Those of the library have 16 bits: too few to tell calls apart by.
    ice.localUsername = randomBytes(9).toString('base64url').replaceAll(/[-_]/g, 'x');
    ice.localPassword = randomBytes(18).toString('hex');
    const gate = new EventEmitter();
    const begun = once(gate, 'begin');
    const begin = (): void => void gate.emit('begin');
    ice.gatherCandidates = () => Promise.resolve();
    ice.connect = async () => {
      await begun;
      ice.stateChanged.execute('connected');
    };
    ice.send = (packet) => {
      send(packet);
      return Promise.resolve();
    };
    await connection.setLocalDescription(await connection.createAnswer());
    return {
      answer: connection.localDescription?.sdp ?? '',
      username: ice.localUsername,
      password: ice.localPassword,
      hear: (packet) => ice.onData.execute(packet),
      connect: begin,
      close: () => close(connection, begin),
    };
  } catch (error) {
    close(connection, () => undefined);
    throw error;
  }
};

const configurationOf = ({ RTCRtpCodecParameters }: Werift) => ({
  iceLite: true,
  iceServers: [],
  iceUseIpv4: false,
  iceUseIpv6: false,
  bundlePolicy: 'max-bundle' as const,
  codecs: {
    audio: [new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2 })],
    video: [
      new RTCRtpCodecParameters({
        mimeType: 'video/VP8',
        clockRate: 90_000,
        rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
      }),
    ],
  },
});

/** Sends back what comes in, and hands the caller's wish for a whole picture back to the caller. */
const mirror = (library: Werift, transceiver: RTCRtpTransceiver): void => {
  const { receiver, sender } = transceiver;
  transceiver.setDirection('sendrecv');
  transceiver.onTrack.subscribe((track: MediaStreamTrack) => {
    void sender.replaceTrack(track);
    const askForPicture = (): void => {
      if (track.ssrc !== undefined) void receiver.sendRtcpPLI(track.ssrc);
    };
    sender.onPictureLossIndication.subscribe(askForPicture);
    // The library hands it to whoever has the sender's number first, and in Chromium that is this receiver.
    receiver.onRtcp.subscribe((packet) => {
      const isWish =
        packet instanceof library.RtcpPayloadSpecificFeedback &&
        packet.feedback instanceof library.PictureLossIndication;
      if (isWish) askForPicture();
    });
  });
};

const close = (connection: RTCPeerConnection, begin: () => void): void => {
  // A connection that still waits for its first packet would wait for ever.
  begin();
  connection.close().catch(() => undefined);
};
