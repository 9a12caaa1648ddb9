import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';

const CLI = 'bundle/main/cli.cjs';

interface CommandOptions {
  /** Standard input. */
  readonly input?: Uint8Array;
  /** Where the command finds settings, own templates and the library. */
  readonly config?: string;
}

interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard output as bytes, for commands that write a document to it. */
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** Runs the command line in a process of its own. */
export const dateline = (...args: readonly string[]): CommandResult => datelineWith({}, ...args);

export function datelineWith(
  { input, config }: CommandOptions,
  ...args: readonly string[]
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...(input && { input }),
    ...(config && { env: { ...process.env, XDG_CONFIG_HOME: config } }),
    maxBuffer: 1 << 28,
  });
  return { status, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() };
}

/** Starts the command line and lets it run. */
export const startDateline = (...args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [CLI, ...args]);
