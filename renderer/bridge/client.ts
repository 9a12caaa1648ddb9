import * as v from 'valibot';
import {
  type Bridge,
  EVENTS,
  type EventData,
  type EventName,
  type Reply,
  type RequestName,
  type Sent,
} from '../../core/bridge/contract';
import type { Problem } from '../../core/bridge/messages/shared';
import { problemFrom, UserError } from '../../core/errors';
import { quotesIsolated } from '../../core/release/bidi';

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

/**
 * Calls back with what the shell says under this name, once it has met its schema. Returns a
 * function that stops it.
 */
export function listen<Name extends EventName>(
  name: Name,
  take: (data: EventData<Name>) => void,
): () => void {
  return window.dateline.on(name, (data) => {
    const parsed = v.safeParse(EVENTS[name], data);
    if (parsed.success) take(parsed.output as EventData<Name>);
    else console.error(`the shell sent a wrong “${name}”`, parsed.issues);
  });
}

/** Anything thrown, as what a person is told. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof UserError)) console.error(error);
  const { message, advice } = problemFrom(error, {
    message: 'Dateline could not do this.',
    advice: 'Save your text, then try again.',
  });
  return { message: quotesIsolated(message), advice: quotesIsolated(advice) };
}
