import { collectGarbage } from '../../../electron/engine/collect-garbage';

/** MB of objects that are still held when everything that can go is gone. */
export function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** MB of the process, what the engine holds outside of the heap among them. */
export function resident(): number {
  collect();
  return process.memoryUsage().rss / 2 ** 20;
}

function collect(): void {
  collectGarbage();
  collectGarbage();
}
