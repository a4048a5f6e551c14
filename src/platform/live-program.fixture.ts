/** A recording executor for programs that are talked to: greets like a helper, or ends, or never says anything. */
import { helperGreeting } from './helper-start.ts';
import type { LiveProgram, StartLive } from './live-program.ts';

export interface FakeHelper {
  readonly ends?: { readonly code: number; readonly stderr: string };
  readonly isSilent?: boolean;
}

export const fakeLive = ({ ends, isSilent = false }: FakeHelper = {}) => {
  const started: (readonly string[])[] = [];
  let abandoned = 0;
  const start: StartLive = (program, args): LiveProgram => {
    started.push([program, ...args]);
    return {
      ended: ends === undefined ? new Promise(() => {}) : Promise.resolve(ends),
      abandon: () => {
        abandoned += 1;
      },
      channel: {
        send: async () => {},
        close: async () => {},
        lines: (async function* () {
          if (isSilent) await new Promise(() => {});
          if (ends === undefined) yield helperGreeting;
        })(),
      },
    };
  };
  return { start, started, abandoned: () => abandoned };
};
