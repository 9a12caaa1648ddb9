import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly Range[] }[];
  }[];
}

/**
 * How much a call works: how often each block of our own code, and of the packages it uses, is gone
 * through, all added up. Unlike time it is the same on every machine, however busy.
 */
export function countedWork(call: () => unknown): number {
  // What is only done the first time is no part of it.
  call();
  const session = new Session();
  session.connect();
  const post = (method: string, parameters: object = {}): unknown => {
    let answer: unknown;
    // A session of the same thread answers before `post` returns.
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  // Optimised code does not count.
  setFlagsFromString('--no-opt');
  try {
    post('Profiler.enable');
    post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    call();
    const { result } = post('Profiler.takePreciseCoverage') as Coverage;
    post('Profiler.stopPreciseCoverage');
    return result
      .filter(({ url }) => !url.startsWith('node:'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
    setFlagsFromString('--opt');
  }
}
