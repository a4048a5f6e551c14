/** The catalogue of probes. A new file in this folder is a probe once it stands here. */
import type { AnyProbe } from './probe.ts';

export const probes: readonly AnyProbe[] = [];
