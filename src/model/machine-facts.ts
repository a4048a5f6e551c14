/**
 * What the computer can tell about itself. Readers that cannot know return
 * `skipped("because …")`; a field that a system does not offer is absent.
 */
export interface Links {
  readonly links: readonly Link[];
}

export interface Link {
  readonly name: string;
  readonly kind:
    | 'ethernet'
    | 'wifi'
    | 'mobile'
    | 'loopback'
    | 'tunnel'
    | 'bridge'
    | 'container'
    | 'other';
  /** Switched on by the administrator. */
  readonly isUp: boolean;
  /** Cable in, radio associated. */
  readonly hasCarrier: boolean;
  readonly mtuBytes?: number;
  readonly addresses: readonly LinkAddress[];
}

export interface LinkAddress {
  readonly ip: string;
  readonly prefixLength: number;
  readonly family: 4 | 6;
  readonly scope: 'global' | 'link' | 'host';
  /** Duplicate address detection still running, or failed: cannot be used. */
  readonly isUnusable: boolean;
}

export interface Routes {
  readonly routes: readonly Route[];
}

export interface Route {
  readonly family: 4 | 6;
  /** CIDR; the default route is `0.0.0.0/0` or `::/0`. */
  readonly destination: string;
  readonly gateway?: string;
  readonly device?: string;
  readonly metric?: number;
  readonly kind: 'unicast' | 'blackhole' | 'unreachable' | 'prohibit';
  readonly table: string;
}

/** The system's own answer to "which way would a packet to this address go?". */
export interface RouteTo {
  readonly device?: string;
  readonly gateway?: string;
  readonly source?: string;
  readonly mtuBytes?: number;
  readonly kind: 'unicast' | 'local' | 'blackhole' | 'unreachable' | 'prohibit' | 'none';
}

export interface Neighbours {
  readonly entries: readonly {
    readonly ip: string;
    readonly device: string;
    readonly mac?: string;
    readonly state:
      | 'reachable'
      | 'stale'
      | 'delay'
      | 'probe'
      | 'failed'
      | 'incomplete'
      | 'permanent'
      | 'none';
  }[];
}

export interface Resolvers {
  readonly resolvers: readonly ConfiguredResolver[];
  readonly searchDomains: readonly string[];
  /** The DNSSEC mode of a local stub, where it says so. */
  readonly dnssec?: 'yes' | 'allow-downgrade' | 'no';
  readonly dnsOverTls?: 'yes' | 'opportunistic' | 'no';
  /** Options of `resolv.conf` as written, e.g. `timeout:1`, `use-vc`, `single-request`. */
  readonly options?: readonly string[];
}

export interface ConfiguredResolver {
  readonly address: string;
  readonly port: number;
  /** Where the setting was read. */
  readonly from: 'resolv.conf' | 'systemd-resolved' | 'networkmanager' | 'darwin' | 'win32';
  readonly device?: string;
  /** On this computer (127.0.0.53 …): its upstreams are what matters. */
  readonly isLocalStub: boolean;
  /** Position among those applications ask, 0 first; absent for upstreams of a stub. */
  readonly order?: number;
  /** Split DNS: only these domains are asked here. */
  readonly onlyDomains: readonly string[];
}

export interface HostsFile {
  readonly path: string;
  /** Only lines that name something the profile or its controls need. */
  readonly entries: readonly {
    readonly address: string;
    readonly names: readonly string[];
    readonly line: number;
  }[];
}

export interface ProxySettings {
  readonly settings: readonly ProxySetting[];
}

export interface ProxySetting {
  readonly from: 'environment' | 'desktop' | 'client' | 'policy' | 'winhttp' | 'wpad' | 'system';
  /** The variable or key, e.g. `HTTPS_PROXY`, `org.gnome.system.proxy.https`. */
  readonly key: string;
  /** `http://host:port` or `socks5://host:port`, credentials removed. */
  readonly proxy?: string;
  readonly hasCredentials: boolean;
  /** Address of an automatic configuration file. */
  readonly pacUrl?: string;
  readonly isAutoDetect: boolean;
  readonly bypass: readonly string[];
  /** Set, but not a proxy address: `why` says what is wrong with the text. */
  readonly problem?: string;
}

export interface Tunnels {
  readonly tunnels: readonly {
    readonly name: string;
    readonly kind: 'tun' | 'tap' | 'wireguard' | 'ppp' | 'ipsec' | 'other';
    readonly isUp: boolean;
    readonly mtuBytes?: number;
    readonly addresses: readonly string[];
    /** True when the default route, or the 0.0.0.0/1 pair, goes in here. */
    readonly hasDefaultRouteV4: boolean;
    readonly hasDefaultRouteV6: boolean;
    readonly routedRanges: readonly string[];
    /** Its id as the setting `tunnel.connection` takes it; absent where its owner is unknown. */
    readonly connection?: string;
  }[];
  /** Known tunnelling programs that run. */
  readonly programs: readonly { readonly name: string; readonly pid: number }[];
}

export interface LocalFirewall {
  readonly managers: readonly {
    readonly name:
      | 'nftables'
      | 'iptables'
      | 'ufw'
      | 'firewalld'
      | 'windows'
      | 'alf'
      | 'pf'
      | 'other';
    readonly state: 'active' | 'inactive' | 'unreadable' | 'absent';
    readonly why?: string;
  }[];
  /** Outgoing rules that drop or reject something the service needs. */
  readonly hits: readonly {
    readonly manager: string;
    /** The rule as its own program prints it, at most 300 characters. */
    readonly rule: string;
    readonly action: 'drop' | 'reject';
    readonly what:
      | 'everything'
      | 'service-tcp'
      | 'media-tcp'
      | 'media-udp'
      | 'all-udp'
      | 'dns'
      | 'program';
    /** A rule that lets only a tunnel out: the mark of a kill switch. */
    readonly exceptDevices: readonly string[];
    /** Address families whose packets it hits; absent where the system does not say. */
    readonly families?: readonly (4 | 6)[];
  }[];
}

/** Kernel counters of packets this computer itself refused to send; differences matter, not totals. */
export interface SendRefusals {
  /** TcpExt TCPRetransFail: a retransmission that the local stack (its firewall) refused. */
  readonly tcpRetransmitFailures?: number;
  /** IPv4 and IPv6 together: a UDP packet that the output filter dropped or rejected. */
  readonly ipOutDiscards?: number;
  /** IPv4 and IPv6 together. */
  readonly ipOutNoRoutes?: number;
  /**
   * Packets handed to IP that never reached a device (OutRequests - OutTransmits, both families):
   * moves with the very first SYN that the output filter drops. Only where the kernel counts
   * OutTransmits; a computer that forwards for others makes it fall instead.
   */
  readonly ipNeverSent?: number;
}

export interface Processes {
  readonly cores: number;
  /** Run queue over the last minute, per core; 1.0 = all cores just busy. */
  readonly loadPerCore: number;
  /** Share of all cores in use while we looked, 0-1. */
  readonly cpuRatio?: number;
  readonly memoryTotalBytes: number;
  readonly memoryAvailableBytes: number;
  /** Share of time tasks waited for memory (PSI some avg10), 0-1. */
  readonly memoryPressureRatio?: number;
  /** What this computer moved while we looked, loopback apart, our own questions included. */
  readonly network?: { readonly sentMbps: number; readonly receivedMbps: number };
  readonly top: readonly {
    readonly name: string;
    readonly pid: number;
    /** Cores in use: 1.0 = one whole core. */
    readonly cores: number;
    readonly memoryBytes: number;
    readonly sockets?: number;
    /** Over TCP only; absent when the computer moved little, or when nobody could tell. */
    readonly sentMbps?: number;
    readonly receivedMbps?: number;
  }[];
  /** Programs known to touch meetings or the network. */
  readonly known: readonly {
    readonly name: string;
    readonly pid: number;
    readonly kind: 'vpn' | 'proxy' | 'filter' | 'circumvention' | 'meeting' | 'antivirus' | 'sync';
  }[];
}

export interface Client {
  readonly installs: readonly {
    readonly path: string;
    readonly from: 'deb' | 'rpm' | 'flatpak' | 'snap' | 'msi' | 'app' | 'files';
    readonly version?: string;
    /** What is wrong with the files: `missing:FILE`, `not-executable:FILE`, `partial`, `no-space` … */
    readonly problems: readonly string[];
    readonly sandbox?: { readonly kind: string; readonly lacks: readonly string[] };
  }[];
  readonly isRunning: boolean;
  /** Addresses a running client talks to right now. */
  readonly peers: readonly {
    readonly ip: string;
    readonly port: number;
    readonly transport: 'tcp' | 'udp';
  }[];
  readonly policies: readonly {
    readonly key: string;
    readonly value: string;
    readonly source: string;
  }[];
  /** Local data the client cannot use: `unreadable:FILE`, `not-writable:FILE`, `damaged:FILE`. */
  readonly dataProblems: readonly string[];
}

export interface ClockState {
  /** The system's own opinion of whether its clock is synchronised; absent where it has none. */
  readonly isSynchronised?: boolean;
  readonly source?: string;
}

export interface TrustStore {
  readonly path: string;
  readonly systemRoots: number;
  /** SHA-256 over the sorted fingerprints of the list: tells a replay which roots were meant. */
  readonly systemDigest: string;
  readonly publicRoots: number;
  readonly publicDigest: string;
  /** Roots in the system's list that are not in the public one (company, antivirus): common names. */
  readonly added: readonly string[];
  /** Public roots that the profile's service uses and the system lacks: common names. */
  readonly missingForService: readonly string[];
}
