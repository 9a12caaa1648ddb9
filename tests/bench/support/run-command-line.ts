import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a run of the command line took: milliseconds, and the most memory it held, in MB. */
export interface CommandRun {
  readonly code: number | null;
  readonly milliseconds: number;
  readonly peak: number;
}

/** Runs a command in a process of its own. */
export async function runCommandLine(...args: readonly string[]): Promise<CommandRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['bundle/main/cli.cjs', ...args], { stdio: 'ignore' });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(look);
  return { code, milliseconds: performance.now() - start, peak };
}

/** The most resident memory a process has had so far, in MB; 0 where the system does not say. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
