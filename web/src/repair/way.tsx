import type { ChangeShown, RepairWay } from '../../../src/model/page-api.ts';
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import { Said } from '../said.tsx';

/** One way of a repair, in full: nobody agrees to what they have not been shown. */
export const Way = ({ way }: { readonly way: RepairWay }) => {
  const { say } = useText();
  switch (way.kind) {
    case 'changes':
      return (
        <div className="stack">
          <h3>{say('page.repair.changes')}</h3>
          {way.changes.map((change) => (
            <Diff change={change} key={`${change.what} ${change.goes.join()}`} />
          ))}
          <Conditions isAdministratorNeeded={way.needsAdministrator} sentences={way.conditions} />
        </div>
      );
    case 'actions':
      return (
        <div className="stack">
          <h3>{say('page.repair.actions')}</h3>
          <ul className="bullets">
            {way.actions.map((action) => (
              <li key={action}>
                <Said>{action}</Said>
              </li>
            ))}
          </ul>
          <Conditions isAdministratorNeeded={way.needsAdministrator} sentences={way.conditions} />
        </div>
      );
    case 'guided':
      return (
        <div className="stack">
          <h3>{say('page.repair.steps')}</h3>
          <ol className="steps">
            {way.steps.map(({ id, says }) => (
              <li key={id}>
                <Said>{says}</Said>
              </li>
            ))}
          </ol>
        </div>
      );
    case 'nothing-to-do':
    case 'impossible':
      return (
        <p className="soft">
          <Said>{way.says}</Said>
        </p>
      );
  }
};

const Conditions = ({
  sentences,
  isAdministratorNeeded,
}: {
  readonly sentences: readonly string[];
  readonly isAdministratorNeeded: boolean;
}) => {
  const { say } = useText();
  return (
    <ul className="conditions small">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Said>{sentence}</Said>
        </li>
      ))}
      {isAdministratorNeeded && (
        <li className="administrator">
          <Icon name="lock" size={18} />
          {say('page.repair.administrator')}
        </li>
      )}
    </ul>
  );
};

/** What goes and what comes: a sign and a word in front of each line, colour only behind. */
export const Diff = ({ change }: { readonly change: ChangeShown }) => {
  const { say } = useText();
  return (
    <figure className="diff">
      <figcaption>
        <Said>{change.what}</Said>
      </figcaption>
      <ul>
        {change.goes.map((line, index) => (
          <li className="goes" key={`${index} ${line}`}>
            <span aria-hidden="true">−</span>
            <span className="visually-hidden">{say('page.diff.goes')}</span>
            <Said>{line}</Said>
          </li>
        ))}
        {change.comes.map((line, index) => (
          <li className="comes" key={`${index} ${line}`}>
            <span aria-hidden="true">+</span>
            <span className="visually-hidden">{say('page.diff.comes')}</span>
            <Said>{line}</Said>
          </li>
        ))}
      </ul>
    </figure>
  );
};
