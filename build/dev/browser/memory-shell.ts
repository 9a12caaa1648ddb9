import * as v from 'valibot';
import {
  type Bridge,
  type Envelope,
  type EventData,
  type EventName,
  REQUESTS,
  type Reply,
  type RequestName,
  type Sent,
} from '../../../core/bridge/contract';
import { UserError } from '../../../core/errors';

/** What answers the messages of one area. */
export type HandlersOf<Area> = {
  readonly [Name in keyof Area & RequestName]: (
    data: Sent<Name>,
  ) => Reply<Name> | Promise<Reply<Name>>;
};

/** Tells the window something. */
export type Send = <Name extends EventName>(name: Name, data: EventData<Name>) => void;

/** The shell's side of a bridge that lives in the page itself, in the place of the preload script. */
export class MemoryShell {
  readonly #listeners = new Map<EventName, Set<(data: never) => void>>();

  readonly send: Send = (name, data) => {
    // Later, as a message from another process comes.
    setTimeout(() => {
      for (const listen of [...(this.#listeners.get(name) ?? [])]) listen(data as never);
    });
  };

  /**
   * The bridge for the page. Messages are checked by their schemas in both directions.
   *
   * @param handlers may come later: what is asked before then waits
   */
  bridge(handlers: Promise<HandlersOf<typeof REQUESTS>>): Bridge {
    return {
      request: async (name, data) => {
        const answer = await answerTo(await handlers, name, data);
        if (!answer.ok) console.warn(name, answer.problem);
        return answer;
      },
      on: (name, listen) => {
        const listeners = this.#listeners.get(name) ?? new Set();
        this.#listeners.set(name, listeners.add(listen));
        return () => void listeners.delete(listen);
      },
      pathOf: () => '',
      platform: navigator.platform.startsWith('Mac') ? 'darwin' : 'linux',
    };
  }
}

async function answerTo<Name extends RequestName>(
  handlers: HandlersOf<typeof REQUESTS>,
  name: Name,
  data: Sent<Name>,
): Promise<Envelope<Reply<Name>>> {
  try {
    const { send, reply } = REQUESTS[name] as { send: v.GenericSchema; reply: v.GenericSchema };
    const sent = v.parse(send, structuredClone(data)) as Sent<Name>;
    const handle = handlers[name] as (data: Sent<Name>) => unknown;
    return { ok: true, value: v.parse(reply, structuredClone(await handle(sent))) as Reply<Name> };
  } catch (error) {
    if (error instanceof UserError) {
      return { ok: false, problem: { message: error.message, advice: error.advice } };
    }
    console.error(name, error);
    const message = 'The shell in the browser could not do this.';
    return { ok: false, problem: { message, advice: 'The console says why.' } };
  }
}

/** What only the real shell can do. */
export const onlyInElectron = (what: string): UserError =>
  new UserError(`${what} is not there in the browser.`, 'Start npm run dev without --browser.');
