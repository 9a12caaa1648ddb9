/**
 * An error that a person caused or can mend.
 *
 * `message` is one plain sentence saying what is wrong; `advice` is one saying what to do next.
 * The window shows both, the command line prints both on stderr and exits non-zero. Anything
 * thrown that is not a `UserError` is a fault of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    readonly advice: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** Both sentences, as they are shown. */
  get sentence(): string {
    return `${this.message} ${this.advice}`;
  }
}
