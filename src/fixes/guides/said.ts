/** What a finding names in its reasons: the programs, extensions or addresses it accuses. */
import type { Finding } from '../../model/diagnosis.ts';

export const namedIn = (finding: Finding | undefined, keys: readonly string[]): readonly string[] =>
  (finding?.because ?? []).flatMap(({ values }) =>
    keys.flatMap((key) => {
      const value = Object.hasOwn(values, key) ? values[key] : undefined;
      if (typeof value === 'string') return [value];
      return typeof value === 'object' ? value : [];
    }),
  );
