import type { FactId } from './facts.ts';

/** What a message's placeholders stand for. Lists are joined by the renderer, in its language. */
export type MessageValues = Readonly<Record<string, string | number | readonly string[]>>;

/** A sentence for a person, tied to the observations that make it true. */
export interface Reason {
  /** Id of a sentence in the message catalogue (`text/`), e.g. `udp-blocked.controls-silent`. */
  readonly message: string;
  readonly values: MessageValues;
  /** Ids of the observations this sentence rests on. */
  readonly from: readonly string[];
}

export type Impact = 'blocks' | 'degrades' | 'contributes';

export type Place = 'in-this-device' | 'in-this-network' | 'at-the-provider' | 'at-the-service';

/** What a cause that accuses has to say; both kinds of accusation share it. */
interface Accusation {
  readonly because: readonly Reason[];
  readonly impact: Impact;
  /** Ids of the symptoms this cause accounts for. */
  readonly accountsFor: readonly string[];
  /** Only where the catalogue names several places. */
  readonly lies?: Place;
}

/** How one cause stands after looking at the evidence. There is no bare "no": say why, or say what is missing. */
export type Verdict =
  | ({ readonly kind: 'confirmed' } & Accusation)
  | ({ readonly kind: 'suspected'; readonly wouldSettle: readonly FactId[] } & Accusation)
  | { readonly kind: 'ruled-out'; readonly because: readonly Reason[] }
  | { readonly kind: 'unknown'; readonly missing: readonly FactId[] }
  /** True, worth telling, nobody's fault: double NAT, an idle tunnel, inspection of other names. */
  | { readonly kind: 'note'; readonly because: readonly Reason[] };
