/** What a call sends, packet by packet: sizes and moments, as clients of meetings send them. */
import type { CallPackets } from '../model/quality-facts.ts';

export interface StreamShape {
  readonly shape: CallPackets['shape'];
  /** UDP payload. */
  readonly packetBytes: number;
  readonly packetsPerSecond: number;
  /** When the packet of this index is due, in milliseconds from the start. */
  dueMs(index: number): number;
}

/**
 * A packet every 20 ms, the frame that RFC 7587 (section 4.2, Opus over RTP) makes the default. 160 bytes are
 * 64 kbit/s: the vendors plan 60 to 100 kbit/s for a voice (support.zoom.com KB0076072, "60-100 kbps").
 */
export const voice: StreamShape = {
  shape: 'voice',
  packetBytes: 160,
  packetsPerSecond: 50,
  dueMs: (index) => index * 20,
};

/** Three frames a tenth of a second (30 a second) of 9, 8 and 8 packets. */
const CYCLE_MS = 100;
const FRAMES = [
  { first: 0, atMs: 0 },
  { first: 9, atMs: 100 / 3 },
  { first: 17, atMs: 200 / 3 },
] as const;
const PACKETS_A_CYCLE = 25;
/**
 * libwebrtc sends a frame not at once but two and a half times as fast as its rate, in bursts of 5 ms
 * (modules/pacing): at this rate three packets each.
 */
const BURST = { packets: 3, everyMs: 5 };

/**
 * 250 packets of 1200 bytes are 2.4 Mbit/s, what a group call in 720p to 1080p takes. 1200 bytes: the most that
 * libwebrtc puts into a packet (`kVideoMtu`), and what fits every path that QUIC asks for (RFC 9000, section 14).
 */
export const video: StreamShape = {
  shape: 'video',
  packetBytes: 1200,
  packetsPerSecond: PACKETS_A_CYCLE * (1000 / CYCLE_MS),
  dueMs: (index) => {
    const within = index % PACKETS_A_CYCLE;
    const frame = FRAMES.findLast(({ first }) => first <= within) ?? FRAMES[0];
    const burst = Math.floor((within - frame.first) / BURST.packets);
    return Math.floor(index / PACKETS_A_CYCLE) * CYCLE_MS + frame.atMs + burst * BURST.everyMs;
  },
};
