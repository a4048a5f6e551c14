/** What the computer can tell about its radio, its programs and its account: the second page of `machine-facts.ts`. */
export interface Wifi {
  readonly interface: string;
  readonly isConnected: boolean;
  readonly signalDbm?: number;
  /** Where the signal was derived from a percentage (Windows): right to a few decibel only. */
  readonly isSignalEstimated?: boolean;
  readonly noiseDbm?: number;
  readonly channel?: number;
  readonly frequencyMhz?: number;
  readonly widthMhz?: number;
  /** `802.11ax` and the like. */
  readonly standard?: string;
  readonly txMbps?: number;
  readonly rxMbps?: number;
  readonly isPowerSaving?: boolean;
  /** Sent again / sent, over two samples; never from one. */
  readonly retryRatio?: number;
  /** Given up / sent, over two samples. */
  readonly failedRatio?: number;
  readonly beaconLosses?: number;
  /** Share of the time in which somebody else was heard on this channel, 0-1. */
  readonly busyRatio?: number;
  /** Other networks heard, without names: enough to tell a crowded channel. */
  readonly neighbours?: readonly {
    readonly channel: number;
    readonly frequencyMhz?: number;
    readonly signalDbm?: number;
  }[];
  /** macOS: AirDrop, AirPlay or Handoff take the radio away in between. */
  readonly isAwdlActive?: boolean;
  /** The system would tell more if the person allowed it (location): what is missing and where to allow it. */
  readonly withheld?: string;
}

export interface SecuritySoftware {
  readonly products: readonly {
    readonly name: string;
    readonly vendor: string;
    readonly isRunning: boolean;
    readonly evidence: string;
    readonly kinds?: readonly SecurityKind[];
    /** Its signatures are out of date. */
    readonly isOutdated?: boolean;
  }[];
}

/** What a product does to traffic: filters it, inspects it, answers names, watches the computer. */
export type SecurityKind =
  | 'firewall'
  | 'antivirus'
  | 'content-filter'
  | 'dns-proxy'
  | 'transparent-proxy'
  | 'endpoint-security';

export interface Updates {
  readonly pending: readonly {
    readonly title: string;
    readonly id?: string;
    readonly isSecurity: boolean;
    /** Touches the network card's driver. */
    readonly isNetworkDriver?: boolean;
    readonly needsRestart?: boolean;
  }[];
  /** Absent where the system does not say. */
  readonly isRestartPending?: boolean;
  /** When the list was made, ISO 8601; absent where the system does not say. */
  readonly listedAt?: string;
  /** An update is being loaded or installed right now. */
  readonly isUpdating?: boolean;
}

export interface BrowserExtensions {
  readonly browsers: readonly { readonly browser: string; readonly profiles: number }[];
  /** Only those switched on that can touch a call. */
  readonly extensions: readonly {
    readonly browser: string;
    readonly id: string;
    readonly name: string;
    readonly rights: readonly (
      | 'proxy'
      | 'vpn'
      | 'web-requests'
      | 'privacy'
      | 'debugger'
      | 'native-messaging'
    )[];
    readonly isByPolicy: boolean;
  }[];
  /** Settings of a browser, or set by an extension, that bend a call: a proxy, WebRTC without UDP, own DNS. */
  readonly settings: readonly {
    readonly browser: string;
    readonly key: string;
    readonly value: string;
    readonly by?: string;
  }[];
}

export interface Power {
  readonly isOnBattery?: boolean;
  readonly batteryRatio?: number;
  readonly isSaving?: boolean;
  readonly profile?: string;
  /** The processor is being slowed down because it is hot. */
  readonly isThrottled?: boolean;
  readonly isMetered?: boolean;
}

/** Who holds the camera and the microphone right now. */
export interface DeviceHolders {
  readonly holders: readonly {
    readonly device: 'camera' | 'microphone';
    readonly program: string;
    readonly pid?: number;
  }[];
}

/** What the service's own API tells with the administrator's credentials; never asked without them. */
export interface Account {
  readonly service: string;
  /** `active`, `inactive`, `pending`, `locked` as the service names it. */
  readonly status?: string;
  /** Dotted field names as the service spells them, and their values. */
  readonly settings: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  /** Fields that a higher level has locked. */
  readonly locked: readonly string[];
  /** Country of the public address, as the service sees it: ISO 3166 two letters. */
  readonly exitCountry?: string;
  readonly clientVersion?: string;
}
