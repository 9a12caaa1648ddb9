/** One line of the table: what Dateline needs against what a rival, or a floor, needs. */
export interface Row {
  /** What is measured, on what: "DOCX + PDF of the seed, warm". */
  readonly name: string;
  readonly rivalName: string;
  /** The two numbers, in the same unit, measured in the same run. */
  readonly ours: number;
  readonly rival: number;
  readonly unit: string;
  /** `ours / rival` where less is better, `rival / ours` where the goal is to be so many times as quick. */
  readonly ratio: number;
  /** As in the issue: "≤ 1.3 ×", "≥ 40 × as quick". */
  readonly goal: string;
  readonly holds: boolean;
}

interface Measured extends Pick<Row, 'name' | 'rivalName' | 'ours' | 'rival' | 'unit'> {
  /** Ours may need so many times what the rival needs. */
  readonly atMost?: number;
  /** Ours has to be so many times as quick as the rival. */
  readonly timesAsQuick?: number;
}

/** A line with its ratio worked out and held against the goal. */
export function row({ atMost, timesAsQuick, ...measured }: Measured): Row {
  const { ours, rival } = measured;
  if (timesAsQuick !== undefined) {
    const ratio = rival / ours;
    const goal = `≥ ${timesAsQuick} × as quick`;
    return { ...measured, ratio, goal, holds: ratio >= timesAsQuick };
  }
  const ratio = ours / rival;
  const limit = atMost ?? 1;
  return { ...measured, ratio, goal: `≤ ${limit} ×`, holds: ratio <= limit };
}

/** The value below which that share (0 to 1) of the values lie. NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How long each of some runs takes, in milliseconds. */
export async function timed(
  runs: number,
  work: (run: number) => unknown,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return times;
}
