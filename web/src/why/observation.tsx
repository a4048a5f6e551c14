/** One observation: what was asked of whom and how it ended; every detail one click further down. */
import type { AnyObservation } from '../../../src/model/observation.ts';
import { canonical } from '../../../src/model/target.ts';
import { Icon } from '../icons.tsx';
import { useText, type Text } from '../text.tsx';
import { FactTree } from './fact-tree.tsx';
import { kindOf } from './failure-kinds.ts';
import { Said } from '../said.tsx';

import './observation.css';

const icons = { measured: 'yes', failed: 'no', skipped: 'unknown' } as const;

export const ObservationCard = ({ observation }: { readonly observation: AnyObservation }) => {
  const text = useText();
  const { say, figure } = text;
  const { probe, target, outcome, tookMs, id } = observation;
  const where = canonical(target);
  return (
    <div className={`observation is-${outcome.kind}`}>
      <p className="observation-head">
        <Icon name={icons[outcome.kind]} size={18} />
        <strong>{say(`probe.${probe}`)}</strong>
      </p>
      <p className="small">
        {target.kind !== 'computer' && (
          <>
            <Said className="observation-target">{where}</Said>:{' '}
          </>
        )}
        {outcomeWords(observation, text)}
        {outcome.kind !== 'skipped' && (
          <span className="soft"> ({figure(tookMs, 'ms', tookMs < 10 ? 1 : 0)})</span>
        )}
      </p>
      <details className="fold small">
        <summary>{say('page.observation.details')}</summary>
        <div className="stack">
          <p>
            <code>
              <Said>{id}</Said>
            </code>
          </p>
          <FactTree value={detailOf(observation)} />
        </div>
      </details>
    </div>
  );
};

const outcomeWords = ({ outcome }: AnyObservation, { say }: Text) => {
  switch (outcome.kind) {
    case 'measured':
      return say('page.observation.measured');
    case 'skipped':
      return (
        <>
          {say('page.observation.skipped')} <Said>{outcome.why}</Said>
        </>
      );
    case 'failed':
      return (
        <>
          {say(`page.failure.${kindOf(outcome.failure.class)}`)}{' '}
          <code>{outcome.failure.class}</code>
        </>
      );
  }
};

const detailOf = ({ outcome }: AnyObservation): unknown => {
  switch (outcome.kind) {
    case 'measured':
      return outcome.value;
    case 'failed':
      return { step: outcome.failure.step, ...outcome.failure.detail, seen: outcome.failure.value };
    case 'skipped':
      return { why: outcome.why };
  }
};
