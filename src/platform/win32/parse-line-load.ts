/** Section `line-load`: two looks at the counters of the adapters. Which program moved what, only a trace with rights would tell. */
import type { Outcome } from '../../model/outcome.ts';
import type { LineLoad } from '../../model/quality-facts.ts';
import { asText, isObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { lineLoadOf } from '../portable/line-load.ts';
import type { Moved } from '../portable/line-load.ts';
import { numberIn, rowsIn } from './shapes.ts';

/** Undefined when Windows gave no counters. */
export const parseLineLoad = (
  data: JsonObject,
  device: string | undefined,
): Outcome<LineLoad> | undefined => {
  const [before, after] = [lookIn(data['before']), lookIn(data['after'])];
  if (before === undefined || after === undefined) return undefined;
  return lineLoadOf({
    before: before.adapters,
    after: after.adapters,
    seconds: (after.atMs - before.atMs) / 1000,
    device,
    programs: [],
  });
};

const lookIn = (look: unknown) => {
  if (!isObject(look)) return undefined;
  const atMs = numberIn(look['at']);
  const adapters = new Map(
    rowsIn(look['adapters']).flatMap((row): readonly [string, Moved][] => {
      const name = asText(row['Name']);
      const [sentBytes, receivedBytes] = [
        numberIn(row['SentBytes']),
        numberIn(row['ReceivedBytes']),
      ];
      return name === undefined || sentBytes === undefined || receivedBytes === undefined
        ? []
        : [[name, { sentBytes, receivedBytes }]];
    }),
  );
  return atMs === undefined || adapters.size === 0 ? undefined : { atMs, adapters };
};
