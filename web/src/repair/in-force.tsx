/** What stands on this computer as Linecheck has set it, and the way back, at any time. */
import { useEffect, useRef, useState } from 'react';

import type { OpenChange, UndoAnswer } from '../../../src/model/page-api.ts';
import { read, send } from '../api.ts';
import { useAsked } from '../asking.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { Diff } from './way.tsx';
import { Said } from '../said.tsx';

export const InForce = ({ tookBack }: { readonly tookBack: (ids: readonly string[]) => void }) => {
  const { say, language } = useText();
  const { live, complain, announce } = usePage();
  const [round, setRound] = useState(0);
  const [undone, setUndone] = useState<UndoAnswer['undone']>([]);
  const [isBusy, setBusy] = useState(false);
  const { kept, open } = live.state.changes;
  const asked = useAsked(`${kept} ${open} ${language} ${round}`, () =>
    read<readonly OpenChange[]>(`changes?language=${language}`),
  );
  const changes = asked.kind === 'here' ? asked.answer : [];
  const heading = useFocusKept(
    undone.length > 0,
    asked.kind === 'here' ? changes.length : undefined,
  );
  const undo = async (what: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const answer = await send<UndoAnswer>('undo', { what, language });
      setUndone(answer.undone);
      announce(answer.undone.flatMap(({ says }) => says).join(' '));
      setRound((before) => before + 1);
      tookBack(
        answer.undone.flatMap(({ outcome, transaction }) =>
          outcome === 'put-back' || outcome === 'absent' ? [transaction] : [],
        ),
      );
    } catch (error) {
      complain(error);
    }
    setBusy(false);
  };
  if (changes.length === 0 && undone.length === 0) return null;
  return (
    <section className="section in-force">
      <h2 ref={heading} tabIndex={-1}>
        {say('page.in-force.title')}
      </h2>
      <Undone undone={undone} />
      {changes.length === 0 ? (
        <p className="soft">{say('page.in-force.none')}</p>
      ) : (
        <ul className="section">
          {changes.map((change) => (
            <li className="card" key={change.transaction}>
              <Standing change={change} isBusy={isBusy} undo={undo} />
            </li>
          ))}
        </ul>
      )}
      {changes.length > 1 && <UndoAll isBusy={isBusy} undo={undo} />}
    </section>
  );
};

/** The button goes with what it undid, and the focus would fall to the start of the page. */
const useFocusKept = (hasUndone: boolean, left: number | undefined) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasUndone || left === undefined) return;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [hasUndone, left]);
  return heading;
};

const UndoAll = ({
  isBusy,
  undo,
}: {
  readonly isBusy: boolean;
  readonly undo: (what: string) => Promise<void>;
}) => {
  const { say } = useText();
  return (
    <p>
      <button
        aria-disabled={isBusy}
        className="button"
        onClick={() => void undo('all')}
        type="button"
      >
        <Icon name="undo" size={20} />
        {say('page.in-force.undo-all')}
      </button>
    </p>
  );
};

const Standing = ({
  change,
  isBusy,
  undo,
}: {
  readonly change: OpenChange;
  readonly isBusy: boolean;
  readonly undo: (what: string) => Promise<void>;
}) => {
  const { say, when } = useText();
  return (
    <>
      <header className="stack">
        <h3>
          <Said>{change.title}</Said>
        </h3>
        <p className="soft small">
          {say(`page.in-force.${change.state}`, { when: when(change.at) })}
        </p>
      </header>
      {change.changes.map((one) => (
        <Diff change={one} key={`${one.what} ${one.goes.join()}`} />
      ))}
      <div className="row">
        <button
          aria-disabled={isBusy}
          className="button"
          onClick={() => void undo(change.transaction)}
          type="button"
        >
          <Icon name="undo" size={20} />
          {say('page.in-force.undo')}
        </button>
        {change.needsAdministrator && (
          <p className="soft small promise">
            <Icon name="lock" size={18} />
            {say('page.repair.administrator')}
          </p>
        )}
      </div>
    </>
  );
};

const Undone = ({ undone }: { readonly undone: UndoAnswer['undone'] }) => (
  <>
    {undone.map(({ transaction, outcome, says }) => (
      <p className={outcome === 'put-back' ? 'notice good' : 'notice bad'} key={transaction}>
        <Icon name={outcome === 'put-back' ? 'yes' : 'poor'} />
        <span>
          {says.map((sentence) => (
            <span className="news-line" key={sentence}>
              <Said>{sentence}</Said>
            </span>
          ))}
        </span>
      </p>
    ))}
  </>
);
