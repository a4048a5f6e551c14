/** Products on this computer that stand between programs and the network, as far as they run. */
import type { SecurityKind } from '../model/host-facts.ts';
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';

export interface RunningFilter {
  readonly name: string;
  readonly vendor: string;
  readonly observed: Measurement<'security-software'>;
}

const FILTERING: ReadonlySet<SecurityKind> = new Set([
  'firewall',
  'content-filter',
  'transparent-proxy',
]);

/** The system's own firewall is the judge others take over from, not a rival of theirs. */
const OF_THE_SYSTEM = /^(?:microsoft|apple|canonical|red hat|netfilter)/i;

export const isOfTheSystem = (vendor: string): boolean => OF_THE_SYSTEM.test(vendor.trim());

/** One per vendor: a suite with a firewall and a web shield does not fight itself. */
export const runningFilters = (seen: Seen<'security-software'>): readonly RunningFilter[] => {
  const found = measuredIn(seen['security-software']).flatMap((observed) =>
    observed.value.products
      .filter(
        ({ isRunning, kinds = [], vendor }) =>
          isRunning && kinds.some((kind) => FILTERING.has(kind)) && !isOfTheSystem(vendor),
      )
      .map(({ name, vendor }) => ({ name, vendor, observed })),
  );
  const byVendor = new Map(found.map((one) => [(one.vendor || one.name).toLowerCase(), one]));
  return [...byVendor.values()];
};
