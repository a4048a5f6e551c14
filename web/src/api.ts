/** Questions to the local server, typed by the contract both sides share. */
import {
  CSRF_HEADER,
  type PageProblem,
  type PageProblemId,
  type PageSession,
} from '../../src/model/page-api.ts';

/** The server said no, or is not there any more (`gone`). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: PageProblemId | 'gone';

  constructor(problem: PageProblemId | 'gone', says = '') {
    super(says);
    this.problem = problem;
  }
}

let csrf = '';

/** A local server answers at once; planning a repair reads many settings and may take some seconds. */
const PATIENCE_MS = 30_000;

const asked = async <Answer>(path: string, how: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(`/api/${path}`, {
    ...how,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new ApiProblem('gone');
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemIn(body);
  // The server is of the same build: both are typed by the contract.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return body as Answer;
};

const problemIn = (body: unknown): ApiProblem => {
  const { error, says } = (body ?? {}) as Partial<PageProblem>;
  return new ApiProblem(error ?? 'fault', says);
};

export const read = <Answer>(path: string): Promise<Answer> => asked<Answer>(path);

export const send = <Answer = unknown>(path: string, body: object = {}): Promise<Answer> =>
  asked<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CSRF_HEADER]: csrf },
    body: JSON.stringify(body),
  });

/** First of all: without it nothing can be asked for. */
export const openSession = async (): Promise<PageSession> => {
  const session = await read<PageSession>('session');
  csrf = session.csrf;
  return session;
};

/** Undefined where the server says that there is none. */
export const readIfAny = async <Answer>(
  path: string,
  absent: PageProblemId,
): Promise<Answer | undefined> => {
  try {
    return await read<Answer>(path);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem === absent) return undefined;
    throw error;
  }
};
