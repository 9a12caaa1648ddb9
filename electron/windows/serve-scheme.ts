import { type ProtocolResponse, protocol } from 'electron';
import { toResponse } from './to-response';

/**
 * Answers every request for a scheme of ours.
 *
 * Electron's older functions are used where they are there: with them Chromium reads files itself,
 * while `protocol.handle` reads Node's whole fetch before the first window can show anything and
 * passes each file through streams of JavaScript. They are deprecated since Electron 25 and still in
 * 45; the day they go, `handle` takes their place.
 *
 * @param kind what the answers hold: paths of files, or bytes
 */
export function serveScheme(
  scheme: string,
  kind: 'file' | 'buffer',
  answer: (url: string) => ProtocolResponse | Promise<ProtocolResponse>,
): void {
  const register: unknown =
    kind === 'file' ? protocol.registerFileProtocol : protocol.registerBufferProtocol;
  if (typeof register !== 'function') {
    protocol.handle(scheme, async ({ url }) => toResponse(await answer(url)));
    return;
  }
  register.call(
    protocol,
    scheme,
    ({ url }: { url: string }, reply: (response: ProtocolResponse) => void) => {
      const answered = answer(url);
      if (answered instanceof Promise) void answered.then(reply);
      else reply(answered);
    },
  );
}
