/** The person asked for something impossible: shown with its hint and exit status 64, never with a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do instead, in one sentence. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
