import type { Bridge, Reply, RequestName, Sent } from '../../core/bridge/contract';
import type { Problem } from '../../core/bridge/messages/shared';
import { UserError } from '../../core/errors';

declare global {
  interface Window {
    readonly dateline: Bridge;
  }
}

/**
 * Asks the shell.
 *
 * @throws UserError with what the shell said is wrong
 */
export async function request<Name extends RequestName>(
  name: Name,
  data: Sent<Name>,
): Promise<Reply<Name>> {
  const answer = await window.dateline.request(name, data);
  if (answer.ok) return answer.value;
  throw new UserError(answer.problem.message, answer.problem.advice);
}

/** Anything thrown, as what a person is told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof UserError) return { message: error.message, advice: error.advice };
  console.error(error);
  return { message: 'Dateline could not do this.', advice: 'Save your text, then try again.' };
}
