import type { FactId, Facts } from '../model/facts.ts';
import type { Seen } from '../model/observation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import type { Platform } from '../platform/platform.ts';

/** Everything a probe may look at when it says where it wants to be pointed. */
export interface Plan {
  readonly profile: ServiceProfile;
  readonly seen: Seen;
  /** Probes that `what-next` named: their deeper, costlier questions are wanted now. */
  readonly chosen: ReadonlySet<FactId>;
  readonly options: ProbeOptions;
  /** The reach check is over and the line is ours: probes of the lanes `paced` and `exclusive` have their turn. */
  readonly isMeasuring: boolean;
}

export interface ProbeOptions {
  /** How far to go: whether the service is there; what the line carries; what shows after minutes. */
  readonly mode: 'reach' | 'enough' | 'long';
  /** Against whom capacity is measured, if it was said; the reflector if there is one, else Cloudflare. */
  readonly speed?: 'reflector' | 'cloudflare' | 'mlab' | 'none';
  /** False with `--no-third-party`: no host outside the service may be contacted. */
  readonly isThirdPartyAllowed: boolean;
  /** The far end given with `--reflector`. */
  readonly reflector?: Reflector;
  /** Lower-case letters for made-up names; differs per run so that no cache can lie, and is saved for replay. */
  readonly nonce: string;
}

export interface Reflector {
  readonly host: string;
  readonly port: number;
  readonly key?: string;
  /** SHA-256 of its certificate, hexadecimal without colons. */
  readonly sha256?: string;
}

export interface ProbeContext {
  readonly signal: AbortSignal;
  /** Monotonic milliseconds; tests wind it by hand. */
  readonly now: () => number;
  /** Milliseconds since 1970 by this computer's clock, right or wrong. */
  readonly wallClock: () => number;
  readonly platform: Platform;
  readonly plan: Plan;
}

/** One question put to the network or the computer. Probes measure; they never judge. */
export interface Probe<Id extends FactId = FactId> {
  readonly id: Id;
  /** The question in words a meeting host understands. */
  readonly asks: string;
  /** Upper bounds for one target, so that a plan can be costed before it starts. */
  readonly cost: {
    readonly milliseconds: number;
    readonly packets: number;
    readonly bytes: number;
  };
  /**
   * `light` may overlap anything. Once the reach check is over: `paced` sends a few packets at a steady pace and overlaps
   * its like; `exclusive` loads the line and overlaps no other measurement.
   */
  readonly lane: 'computer' | 'light' | 'paced' | 'exclusive';
  /** Of an exclusive probe: this target loads the line as little as a paced one, and what runs beside it spoils nothing. */
  isPaced?(target: Target, plan: Plan): boolean;
  /** Facts whose arrival may change `targets`: it is asked again whenever one lands. */
  readonly needs: readonly FactId[];
  /** Where to look, given what is known. Must be cheap and pure; targets already run are ignored. */
  targets(plan: Plan): readonly Target[];
  run(target: Target, context: ProbeContext): Promise<Outcome<Facts[Id]>>;
}

/** A probe whose id is only known at run time; evidence/ keeps observation and probe together. */
export type AnyProbe = { [Id in FactId]: Probe<Id> }[FactId];

/** Checks a probe against its own entry in {@link Facts} while keeping its literal id. */
export const defineProbe = <const Id extends FactId>(probe: Probe<Id>): Probe<Id> => probe;
