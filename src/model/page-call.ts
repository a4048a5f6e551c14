/** What the page and its local server say to each other about a test call; the rest stands in `page-api.ts`. */

/** A browser's offer of a test call, to be taken to the reflector. */
export interface CallWish {
  readonly sdp: string;
  /** As in `CheckWish`. */
  readonly reflector?: string;
}

export interface CallWelcome {
  readonly sdp: string;
  readonly turn: {
    /** Best first. */
    readonly urls: readonly string[];
    readonly username: string;
    readonly credential: string;
  };
}

export interface CallRefusal {
  readonly refused: 'unreachable' | 'busy' | 'not-offered' | 'denied';
}

export interface HolderAnswer {
  readonly holders: readonly {
    readonly device: 'camera' | 'microphone';
    readonly program: string;
  }[];
}
