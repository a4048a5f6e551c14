import { ApiProblem } from './api.ts';
import { Icon } from './icons.tsx';
import { useText, type PageMessage } from './text.tsx';
import { Said } from './said.tsx';

const said: Readonly<Partial<Record<ApiProblem['problem'], PageMessage>>> = {
  busy: 'page.problem.busy',
  gone: 'page.problem.gone',
  'no-plan': 'page.problem.no-plan',
  'no-wifi': 'page.problem.no-wifi',
  'no-question': 'page.problem.no-question',
};

/** What went wrong with what the person asked for, and whether the program is still there. */
export const Notices = ({
  error,
  isLost,
}: {
  readonly error: unknown;
  readonly isLost: boolean;
}) => {
  const { say } = useText();
  const problem = problemOf(error);
  return (
    <div className="notices" role="alert">
      {isLost && (
        <p className="notice bad">
          <Icon name="poor" />
          {say('page.lost')}
        </p>
      )}
      {problem !== undefined && (
        <p className="notice bad">
          <Icon name="poor" />
          {problem.says === '' ? say(problem.message) : <Said>{problem.says}</Said>}
        </p>
      )}
    </div>
  );
};

const problemOf = (
  error: unknown,
): { readonly message: PageMessage; readonly says: string } | undefined => {
  if (error === undefined) return undefined;
  if (!(error instanceof ApiProblem)) return { message: 'page.problem.fault', says: '' };
  return { message: said[error.problem] ?? 'page.problem.fault', says: error.message };
};
