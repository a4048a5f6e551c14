/** Everything that a repair needs of this computer: who may change what, and where it is recorded. */
import type { Hands } from '../platform/hands.ts';
import type { Platform } from '../platform/platform.ts';
import type { Clock } from './clock.ts';
import type { LocalSurgeonAsk } from './local-surgeon.ts';
import type { Surgeon } from './surgeon.ts';
import type { Surgeons } from './surgeons.ts';

export interface Theatre {
  readonly platform: Platform;
  readonly hands: Hands;
  readonly clock: Clock;
  readonly surgeons: Surgeons;
  /** Every journal that can be read, own first; what is in another's needs administrator's rights. */
  readonly sources: readonly { readonly surgeon: Surgeon; readonly isOwn: boolean }[];
  readonly own: LocalSurgeonAsk;
  /** Ends the helper with administrator's rights, if there is one; what is not decided is put back. */
  close(): Promise<void>;
}
