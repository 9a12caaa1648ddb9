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

/** What a person is told: what is wrong, and what to do. */
interface Sentences {
  readonly message: string;
  readonly advice: string;
}

/**
 * Anything thrown, as what a person is told.
 *
 * @param fault what is said of a fault of ours, which is no `UserError`; whoever catches it logs it
 */
export const problemFrom = (error: unknown, fault: Sentences): Sentences =>
  error instanceof UserError ? { message: error.message, advice: error.advice } : fault;
