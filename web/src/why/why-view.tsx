/** Why it came out so: each finding with its proof, what is true and harmless, what nothing explains, every answer. */
import { useEffect, useRef, useState } from 'react';

import type { AnyObservation } from '../../../src/model/observation.ts';
import type { Report } from '../../../src/model/report.ts';
import { VerdictBadge } from '../badge.tsx';
import { questionIds, questionOf } from '../check/questions.ts';
import { NoReport } from '../no-report.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import type { ViewProps } from '../views.ts';
import { FindingCard } from './finding.tsx';
import { ObservationCard } from './observation.tsx';
import { Said } from '../said.tsx';

import './why-view.css';

export const WhyView = ({ about }: ViewProps) => {
  const { report } = usePage();
  return report === undefined ? (
    <NoReport title="page.why.title" />
  ) : (
    <Why about={about} report={report} />
  );
};

const Why = ({
  report,
  about,
}: {
  readonly report: Report;
  readonly about: string | undefined;
}) => {
  const { say } = useText();
  const { findings } = report.diagnosis;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = [...(place.current?.querySelectorAll('h2[id]') ?? [])].find(
      ({ id }) => id === `finding-${about ?? ''}`,
    );
    if (wanted instanceof HTMLElement) wanted.focus();
  }, [about]);
  return (
    <div className="view" ref={place}>
      <header className="view-head">
        <h1 tabIndex={-1}>{say('page.why.title')}</h1>
        <p className="lead">
          <Said>{report.headline}</Said>
        </p>
        <VerdictBadge verdict={report.verdict} />
      </header>
      {findings.length === 0 ? (
        <p>{say('page.why.nothing')}</p>
      ) : (
        findings.map((finding) => (
          <FindingCard finding={finding} key={finding.cause} observations={report.observations} />
        ))
      )}
      <Notes report={report} />
      <Unexplained report={report} />
      <AllAnswers observations={report.observations} />
    </div>
  );
};

const Notes = ({ report }: { readonly report: Report }) => {
  const { say } = useText();
  const { notes } = report.diagnosis;
  return notes.length === 0 ? null : (
    <section className="section">
      <h2>{say('page.why.notes')}</h2>
      <ul className="bullets">
        {notes.map(({ says, cause, fact }) => (
          <li key={cause ?? fact}>
            <Said>{says}</Said>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Unexplained = ({ report }: { readonly report: Report }) => {
  const { say } = useText();
  const ids = new Set(report.diagnosis.unexplained);
  const open = report.observations.filter(({ id }) => ids.has(id));
  return open.length === 0 ? null : (
    <section className="section">
      <h2>{say('page.why.unexplained')}</h2>
      {open.slice(0, MOST_OPEN).map((observation) => (
        <ObservationCard key={observation.id} observation={observation} />
      ))}
    </section>
  );
};

/** More of them tell a person nothing; all are among the answers below. */
const MOST_OPEN = 6;

/** Hundreds of answers: drawn only when somebody opens them. */
const AllAnswers = ({ observations }: { readonly observations: readonly AnyObservation[] }) => {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="section">
      <h2>{say('page.why.answers')}</h2>
      <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say('page.why.answers.show', { count: observations.length })}</summary>
        {isOpen && (
          <div className="stack answers">
            {questionIds.map((id) => (
              <Answers
                key={id}
                observations={observations.filter(({ probe }) => questionOf[probe] === id)}
                title={say(`page.question.group.${id}`)}
              />
            ))}
          </div>
        )}
      </details>
    </section>
  );
};

const Answers = ({
  title,
  observations,
}: {
  readonly title: string;
  readonly observations: readonly AnyObservation[];
}) =>
  observations.length === 0 ? null : (
    <section className="stack">
      <h3>{title}</h3>
      {observations.map((observation) => (
        <ObservationCard key={observation.id} observation={observation} />
      ))}
    </section>
  );
