import type { CauseId } from '../../../src/model/cause-id.ts';
import type { PageComparison } from '../../../src/model/page-api.ts';
import { Diff } from '../repair/way.tsx';
import { isPageMessage, useText, type PageMessage, type Text } from '../text.tsx';

/** A fact that a later version compares has its own name at least. */
const factName = (fact: string, { say }: Text): string => {
  const message = `fact.${fact}`;
  return isPageMessage(message) ? say(message) : fact;
};

/** What is wrong now and was not, what is well again, and what else is different. */
export const Comparison = ({
  comparison,
  title,
}: {
  readonly comparison: PageComparison;
  readonly title: string;
}) => {
  const text = useText();
  const { say, when } = text;
  const { older, newer, findings, changed, unknown } = comparison;
  return (
    <section className="section">
      <div className="stack">
        <h2>{title}</h2>
        <p className="soft small">
          {say('page.compare.between', {
            older: when(older.startedAt),
            olderVerdict: `text:verdict.${older.verdict}`,
            newer: when(newer.startedAt),
            newerVerdict: `text:verdict.${newer.verdict}`,
          })}
        </p>
      </div>
      <div className="card">
        <Causes causes={findings.fresh} label="page.compare.fresh" />
        <Causes causes={findings.gone} label="page.compare.gone" />
        <Causes causes={findings.staying} label="page.compare.staying" />
        {changed.map(({ fact, before, after }) => (
          <Diff
            change={{
              what: factName(fact, text),
              goes: before.filter((one) => !after.includes(one)),
              comes: after.filter((one) => !before.includes(one)),
            }}
            key={fact}
          />
        ))}
        {changed.length === 0 && <p>{say('page.compare.same')}</p>}
        {unknown.length > 0 && (
          <p className="soft small">
            {say('page.compare.unknown', { facts: unknown.map((fact) => factName(fact, text)) })}
          </p>
        )}
      </div>
    </section>
  );
};

const Causes = ({
  causes,
  label,
}: {
  readonly causes: readonly CauseId[];
  readonly label: PageMessage;
}) => {
  const { say } = useText();
  return causes.length === 0 ? null : (
    <div className="stack">
      <h3>{say(label)}</h3>
      <ul className="bullets">
        {causes.map((cause) => (
          <li key={cause}>{say(`${cause}.title`)}</li>
        ))}
      </ul>
    </div>
  );
};
