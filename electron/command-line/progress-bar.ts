import { showsProgress } from './output';

/** A progress bar on stderr; silent unless that is a terminal, and with `--quiet` or `--no-color`. */
export interface ProgressBar {
  show(done: number, total: number, what: string): void;
  /** Takes the bar away, so that other lines can be written. */
  clear(): void;
}

const CELLS = 24;
/** Clears the line, and puts the cursor at its start (ECMA-48, EL and CR). */
const CLEAR = '\r\u001b[K';

export function progressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  const isTerminal = showsProgress();
  return {
    show: (done, total, what) => {
      if (!isTerminal) return;
      const filled = total > 0 ? Math.round((CELLS * done) / total) : 0;
      const bar = '█'.repeat(filled) + '░'.repeat(CELLS - filled);
      const room = Math.max(0, (stream.columns ?? 80) - CELLS - 16);
      const count = `${done}/${total}`;
      stream.write(`${CLEAR}${bar} ${count} ${what.slice(-room)}`);
    },
    clear: () => {
      if (isTerminal) stream.write(CLEAR);
    },
  };
}
