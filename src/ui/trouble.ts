import type { PageProblem, PageProblemId } from '../model/page-api.ts';

/** A request that cannot be fulfilled, told to the page as it is. Everything else that is thrown is a fault of ours. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly status: number;
  readonly problem: PageProblem;

  constructor(status: number, error: PageProblemId, says?: string) {
    super(error);
    this.status = status;
    this.problem = { error, ...(says === undefined ? {} : { says }) };
  }
}
