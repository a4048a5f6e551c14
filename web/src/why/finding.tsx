import type { AnyObservation } from '../../../src/model/observation.ts';
import type { ReportedFinding, Sentence } from '../../../src/model/report.ts';
import { Icon } from '../icons.tsx';
import { hrefOf } from '../route.ts';
import { useText } from '../text.tsx';
import { ObservationCard } from './observation.tsx';
import { Said } from '../said.tsx';

export const FindingCard = ({
  finding,
  observations,
}: {
  readonly finding: ReportedFinding;
  readonly observations: readonly AnyObservation[];
}) => {
  const { say } = useText();
  const { cause, title, because, advice, fixes, impact, verdict, lies, wouldSettle } = finding;
  const tone = impact === 'blocks' ? 'blocked' : impact === 'degrades' ? 'degraded' : 'unknown';
  return (
    <article aria-labelledby={`finding-${cause}`} className={`card finding verdict-${tone}`}>
      <header className="stack">
        <h2 id={`finding-${cause}`} tabIndex={-1}>
          <Said>{title}</Said>
        </h2>
        <ul className="standing small">
          <li>{say(`page.impact.${impact}`)}</li>
          <li>{say(`certainty.${verdict}`)}</li>
          <li>{say(`place.${lies}`)}</li>
        </ul>
      </header>
      <section className="stack">
        <h3>{say('page.finding.proof')}</h3>
        <ul className="proofs">
          {because.map((sentence) => (
            <Proof
              key={`${sentence.message} ${sentence.says}`}
              observations={observations}
              sentence={sentence}
            />
          ))}
        </ul>
      </section>
      <section className="stack">
        <h3>{say('page.finding.advice')}</h3>
        <p>
          <Said>{advice}</Said>
        </p>
        {fixes.length > 0 && (
          <p>
            <a className="button" href={hrefOf('repair')}>
              <Icon name="repair" size={20} />
              {say('page.to-repair')}
            </a>
          </p>
        )}
      </section>
      {wouldSettle.length > 0 && (
        <p className="small">
          {say('page.finding.settle', { probes: wouldSettle.map((id) => say(`probe.${id}`)) })}
        </p>
      )}
      <p className="soft small">
        {say('page.finding.technical')} <code>{cause}</code>
      </p>
    </article>
  );
};

/** A claim about forty addresses need not show forty of them. */
const MOST_SHOWN = 5;

const Proof = ({
  sentence,
  observations,
}: {
  readonly sentence: Sentence;
  readonly observations: readonly AnyObservation[];
}) => {
  const { say } = useText();
  const seen = observations.filter(({ id }) => sentence.from.includes(id));
  return (
    <li className="proof">
      <p>
        <Said>{sentence.says}</Said>
      </p>
      {seen.length > 0 && (
        <details className="fold small">
          <summary>{say('page.finding.seen', { count: seen.length })}</summary>
          <div className="stack">
            {seen.slice(0, MOST_SHOWN).map((observation) => (
              <ObservationCard key={observation.id} observation={observation} />
            ))}
            {seen.length > MOST_SHOWN && (
              <p className="soft">{say('page.more', { count: seen.length - MOST_SHOWN })}</p>
            )}
          </div>
        </details>
      )}
    </li>
  );
};
