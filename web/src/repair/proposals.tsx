import type { RefObject } from 'react';

import type { RepairPlan, RepairProposal } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { useAsked } from '../asking.ts';
import { useBeginCheck } from '../check/begin-check.ts';
import { Icon } from '../icons.tsx';
import { Notices } from '../notices.tsx';
import { usePage } from '../page.ts';
import { hrefOf } from '../route.ts';
import { useText } from '../text.tsx';
import { Way } from './way.tsx';
import { Said } from '../said.tsx';

type Heading = RefObject<HTMLHeadingElement | null>;

/** What could be tried, the first one open: nothing is changed by looking. */
export const Proposals = ({ heading }: { readonly heading: Heading }) => {
  const { say, language } = useText();
  const { report, live } = usePage();
  const key = `${report?.id ?? ''} ${live.state.repair.kind} ${language}`;
  const asked = useAsked(key, () =>
    report === undefined
      ? Promise.resolve(undefined)
      : send<RepairPlan>('repair/plan', { language }),
  );
  const { reportId, check } = live.state;
  const isReportComing =
    report === undefined && (reportId !== undefined || live.link === 'connecting');
  const isChecking = report === undefined && check.kind === 'running';
  const isLooking = isReportComing || asked.kind === 'waiting';
  const plan = asked.kind === 'here' ? asked.answer : undefined;
  const possible = plan?.proposals.filter(({ isPossible }) => isPossible) ?? [];
  // A repair that is not for this system at all has no way, and so no reason to tell.
  const impossible =
    plan?.proposals.filter(({ isPossible, ways }) => !isPossible && ways.length > 0) ?? [];
  return (
    <>
      <header className="view-head">
        <h1 ref={heading} tabIndex={-1}>
          {say('page.repair.title')}
        </h1>
        <p className="lead">
          {say(
            isChecking
              ? 'page.no-report.coming'
              : leadOf(isLooking, possible.length, report?.verdict),
          )}
        </p>
      </header>
      {asked.kind === 'failed' && <Notices error={asked.error} isLost={false} />}
      {!isLooking && !isChecking && possible.length === 0 && <NothingToDo />}
      {plan !== undefined &&
        possible.map((proposal, index) => (
          <ProposalCard
            isAgainstAnother={proposal.cause !== possible[index - 1]?.cause}
            isFirst={index === 0}
            key={proposal.fix}
            planId={plan.id}
            proposal={proposal}
          />
        ))}
      {impossible.length > 0 && <Impossible proposals={impossible} />}
    </>
  );
};

const leadOf = (isLooking: boolean, possible: number, verdict: string | undefined) => {
  if (isLooking) return 'page.repair.looking';
  if (verdict === undefined) return 'page.no-report';
  if (possible > 0) return 'page.repair.lead';
  return verdict === 'ready' ? 'page.repair.all-well' : 'page.repair.none';
};

const NothingToDo = () => {
  const { say } = useText();
  const { report } = usePage();
  const begin = useBeginCheck();
  return (
    <div className="row">
      <a className="button primary large" href={hrefOf('check')} onClick={() => begin()}>
        {say(report === undefined ? 'page.check-now' : 'page.check-again')}
      </a>
      {report !== undefined && report.verdict !== 'ready' && <ToTell />}
    </div>
  );
};

const ToTell = () => {
  const { say } = useText();
  return (
    <a className="button" href={hrefOf('tell')}>
      <Icon name="tell" size={20} />
      {say('page.to-tell')}
    </a>
  );
};

const ProposalCard = ({
  proposal,
  planId,
  isFirst,
  isAgainstAnother,
}: {
  /** Than the one before it: the same trouble is named once. */
  readonly isAgainstAnother: boolean;
  readonly isFirst: boolean;
  readonly proposal: RepairProposal;
  readonly planId: string;
}) => {
  const { say, language } = useText();
  const { complain } = usePage();
  const ways = proposal.ways.filter(({ kind }) => kind !== 'impossible');
  const [first, ...others] = ways;
  const start = (): void => {
    const body = { planId, fix: proposal.fix, consent: true, language };
    send('repair/start', body).catch(complain);
  };
  return (
    <article aria-labelledby={`fix-${proposal.fix}`} className="card proposal">
      <ProposalHead isAgainstAnother={isAgainstAnother} proposal={proposal} />
      {first !== undefined && <Way way={first} />}
      {others.length > 0 && (
        <details className="fold">
          <summary>{say('page.repair.others', { count: others.length })}</summary>
          <div className="stack">
            {others.map((way, index) => (
              <Way key={`${way.kind} ${index}`} way={way} />
            ))}
          </div>
        </details>
      )}
      <div className="row">
        <button
          className={isFirst ? 'button primary large' : 'button'}
          onClick={start}
          type="button"
        >
          {say(first?.kind === 'guided' ? 'page.repair.begin-steps' : 'page.repair.do')}
        </button>
        {proposal.fix === 'ask-administrator' && <ToTell />}
        <p className="soft small promise">
          <Icon name="lock" size={18} />
          {say(first?.kind === 'changes' ? 'page.repair.promise' : 'page.repair.promise-steps')}
        </p>
      </div>
    </article>
  );
};

const ProposalHead = ({
  proposal,
  isAgainstAnother,
}: {
  readonly proposal: RepairProposal;
  readonly isAgainstAnother: boolean;
}) => {
  const { say } = useText();
  return (
    <header className="stack">
      {isAgainstAnother && proposal.cause !== undefined && (
        <p className="soft small">
          {say('page.repair.mends', { title: say(`${proposal.cause}.title`) })}
        </p>
      )}
      <h2 id={`fix-${proposal.fix}`}>
        <Said>{proposal.title}</Said>
      </h2>
      <p>
        <Said>{proposal.does}</Said>
      </p>
    </header>
  );
};

const Impossible = ({ proposals }: { readonly proposals: readonly RepairProposal[] }) => {
  const { say } = useText();
  return (
    <details className="fold">
      <summary>{say('page.repair.impossible', { count: proposals.length })}</summary>
      <ul className="stack">
        {proposals.map(({ fix, title, ways }) => (
          <li key={fix}>
            <strong>
              <Said>{title}</Said>
            </strong>
            {ways.map((way, index) => (
              <Way key={`${way.kind} ${index}`} way={way} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
};
