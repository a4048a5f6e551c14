/** The test call in the page of this computer: the program beside it speaks with the reflector for the browser. */
import { useMemo } from 'react';

import type { CallWelcome, HolderAnswer } from '../../../src/model/page-call.ts';
import { ApiProblem, read, send } from '../api.ts';
import { currentWishes } from '../check/begin-check.ts';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { CallFlow } from './call-flow.tsx';
import type { Refusal, Station } from './station.ts';

/** The browser would not believe a reflector that signs its own certificate; the program knows its fingerprint. */
const stationBehind = (reflector: string): Station => ({
  open: async (sdp) => {
    try {
      return await send<CallWelcome | Refusal>('call', {
        sdp,
        ...(reflector === '' ? {} : { reflector }),
      });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem === 'gone')
        return { refused: 'unreachable' };
      throw error;
    }
  },
  holders: async () => (await read<HolderAnswer>('holders')).holders,
});

export const CallView = () => {
  const { say } = useText();
  const { session, announce } = usePage();
  const wished = currentWishes().reflector.trim();
  const station = useMemo(() => stationBehind(wished), [wished]);
  if (wished === '' && session.reflector === undefined) return <NoReflector />;
  return (
    <CallFlow announce={announce} station={station}>
      <p className="soft small">
        <bdi>
          {say('call.far-end', {
            host: wished === '' ? (session.reflector ?? '') : hostOf(wished),
          })}
        </bdi>
      </p>
    </CallFlow>
  );
};

/** Without its key: it is shown. */
const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : address;

const NoReflector = () => {
  const { say } = useText();
  return (
    <div className="view">
      <header className="view-head">
        <h1 tabIndex={-1}>{say('call.title')}</h1>
        <p className="lead">{say('call.lead')}</p>
      </header>
      <div className="card">
        <p>{say('call.no-reflector')}</p>
        <pre>
          <code>linecheck ui --reflector https://…</code>
        </pre>
      </div>
    </div>
  );
};
