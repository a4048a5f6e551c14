/** A caller made of the same library: it speaks, hears itself, and counts. */
import { request } from 'node:https';
import { once } from 'node:events';

import { MediaStreamTrack, RTCPeerConnection, RtpHeader, RtpPacket } from 'werift';

import type { CallAnswer } from '../model/call-signalling.ts';
import type { RunningReflector } from './reflector.ts';

/** An offer as this caller makes it, and what it is sent with. */
export const newCaller = async () => {
  const connection = new RTCPeerConnection({
    iceServers: [],
    iceUseIpv4: false,
    iceUseIpv6: false,
    iceAdditionalHostAddresses: ['127.0.0.1'],
    bundlePolicy: 'max-bundle',
  });
  const track = new MediaStreamTrack({ kind: 'audio' });
  connection.addTransceiver(track, { direction: 'sendrecv' });
  const heard: Buffer[] = [];
  connection.onTrack.subscribe((home) => {
    home.onReceiveRtp.subscribe(({ payload }) => void heard.push(payload));
  });
  await connection.setLocalDescription(await connection.createOffer());
  let sequence = 0;
  return {
    connection,
    heard,
    offer: connection.localDescription?.sdp ?? '',
    speak: (payload: Buffer): void => {
      sequence += 1;
      const header = new RtpHeader({
        sequenceNumber: sequence,
        timestamp: sequence * 960,
        payloadType: 96,
        ssrc: 1,
      });
      track.writeRtp(new RtpPacket(header, payload));
    },
  };
};

export const post = async (
  running: RunningReflector,
  body: string,
  path = '/linecheck/call',
): Promise<{ readonly status: number; readonly body: string }> => {
  const asked = request({
    host: '127.0.0.1',
    port: running.tcpPorts[0],
    path,
    method: 'POST',
    rejectUnauthorized: false,
    agent: false,
  });
  asked.on('error', () => undefined);
  asked.end(body);
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const part of response) text += String(part);
  return { status: Number(response.statusCode), body: text };
};

export const answerTo = async (running: RunningReflector, offer: string): Promise<CallAnswer> => {
  const { status, body } = await post(running, JSON.stringify({ sdp: offer }));
  if (status !== 200) throw new Error(`answered ${status}`);
  return JSON.parse(body);
};
