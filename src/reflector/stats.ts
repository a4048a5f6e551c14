/** What the reflector counts while it works: plain numbers, because the hot path has no time for more. */
export interface Stats {
  echoes: number;
  echoBytes: number;
  streamEchoes: number;
  stunAnswers: number;
  /** Datagrams met with silence: no token, a wrong one, or no question at all. */
  silences: number;
  /** Whatever was asked for beyond a ration. */
  refusals: number;
  greetings: number;
  /** Asked without the right key or ticket. */
  strangers: number;
  ndt7Downloads: number;
  ndt7Uploads: number;
  ndt7BytesSent: number;
  ndt7BytesReceived: number;
  /** Test calls that were answered, and what they brought and took. */
  calls: number;
  callBytesReceived: number;
  callBytesSent: number;
  runningCalls: number;
  /** When the last echo was asked for, on our clock: a stop waits while tests go on. */
  lastEchoMs: number;
  readonly held: { connections: number; streams: number; ndt7Tests: number; waitingEchoes: number };
}

export const makeStats = (): Stats => ({
  echoes: 0,
  echoBytes: 0,
  streamEchoes: 0,
  stunAnswers: 0,
  silences: 0,
  refusals: 0,
  greetings: 0,
  strangers: 0,
  ndt7Downloads: 0,
  ndt7Uploads: 0,
  ndt7BytesSent: 0,
  ndt7BytesReceived: 0,
  calls: 0,
  callBytesReceived: 0,
  callBytesSent: 0,
  runningCalls: 0,
  lastEchoMs: Number.NEGATIVE_INFINITY,
  held: { connections: 0, streams: 0, ndt7Tests: 0, waitingEchoes: 0 },
});
