/** One shape for the rules of nftables and iptables, as far as they concern a new outgoing packet. */

export interface Packet {
  readonly family: 4 | 6;
  readonly protocol: 'tcp' | 'udp';
  readonly ip: string;
  readonly port: number;
  /** The interface it would leave by. */
  readonly device: string;
}

export type Family = 4 | 6 | 'both';

/**
 * `always` and `never` are conditions whose answer is known for the first packet of a
 * new connection from this computer: connection state, firewall marks, local
 * destinations. `unknown` is a condition this program does not understand.
 */
export type Condition =
  | { readonly kind: 'protocol'; readonly values: readonly string[]; readonly isNegated: boolean }
  | {
      readonly kind: 'port';
      readonly ranges: readonly (readonly [number, number])[];
      readonly isNegated: boolean;
    }
  | {
      readonly kind: 'address';
      readonly family: 4 | 6;
      readonly blocks: readonly AddressBlock[];
      readonly isNegated: boolean;
    }
  | { readonly kind: 'device'; readonly names: readonly string[]; readonly isNegated: boolean }
  | { readonly kind: 'family'; readonly family: 4 | 6 }
  | { readonly kind: 'program' }
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

export interface AddressBlock {
  readonly first: string;
  /** Prefix length, or the last address of a range. */
  readonly to: number | string;
}

export type Action =
  | { readonly kind: 'accept' | 'drop' | 'reject' | 'return' | 'continue' | 'unknown' }
  | { readonly kind: 'jump' | 'goto'; readonly target: string };

export interface FirewallRule {
  /** As the rule's own program prints it, where that is known already. */
  readonly text: string;
  /** Number by which nftables names the rule. */
  readonly handle?: number;
  readonly conditions: readonly Condition[];
  readonly action: Action;
}

export interface Chain {
  readonly manager: 'nftables' | 'iptables';
  /** What tells chains of the same name apart: `inet filter`, `ip6tables mangle`. */
  readonly table: string;
  readonly name: string;
  readonly family: Family;
  /** Only chains that the kernel enters by itself on the way out. */
  readonly isOutput: boolean;
  readonly priority: number;
  readonly policy: 'accept' | 'drop';
  readonly rules: readonly FirewallRule[];
}

/** Programs and users differ: a rule about one of them may or may not be about the meeting client. */
export type Match = 'yes' | 'no' | 'program' | 'maybe';
