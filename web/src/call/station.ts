/** The other end of the call as this page reaches it: by itself, or through the program on this computer. */

export interface Opening {
  readonly sdp: string;
  readonly turn: {
    /** Best first; all of them through TCP. */
    readonly urls: readonly string[];
    readonly username: string;
    readonly credential: string;
  };
}

export interface Refusal {
  readonly refused: 'unreachable' | 'busy' | 'not-offered' | 'denied';
}

/** A program that holds a device, as the computer names it. */
export interface Holder {
  readonly device: 'camera' | 'microphone' | 'speaker';
  readonly program: string;
}

export interface Station {
  open(offer: string, signal: AbortSignal): Promise<Opening | Refusal>;
  /** Who holds camera and microphone; a page alone cannot know. */
  holders?(): Promise<readonly Holder[]>;
}

export const refusalFor = (status: number): Refusal => {
  if (status === 429 || status === 503) return { refused: 'busy' };
  if (status === 404 || status === 405 || status === 501) return { refused: 'not-offered' };
  return { refused: status === 401 || status === 403 ? 'denied' : 'unreachable' };
};
