/** What a reflector answers to a browser's offer of a test call: `POST /linecheck/call`. */
export interface CallAnswer {
  /** RFC 8866, with the reflector's own addresses. */
  readonly sdp: string;
  /** The reflector ends the call by then. */
  readonly mostMs: number;
  /** For the same call through TCP and TLS (RFC 8656), on the port of the reflector itself. */
  readonly turn: {
    readonly username: string;
    readonly credential: string;
  };
}
