import { deletionsFirst, type Step, stepsBetween } from './steps';

interface Word {
  readonly text: string;
  readonly isWord: boolean;
}

/** A single word kept between two changes at least this long only makes them harder to read. */
const LONG_CHANGE = 3;

/**
 * The steps from one line to another, word by word, as a person would mark them: signs and spaces
 * that happen to be the same between two changed words belong to the change.
 */
export function lineSteps(before: readonly Word[], after: readonly Word[]): Step[] {
  const raw = stepsBetween(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const runs = runsOf(raw, before, after);
  return deletionsFirst(
    runs.flatMap((run, index) => {
      const isIsland = run.same && isInTheWay(run, runs[index - 1], runs[index + 1]);
      return isIsland ? run.steps.flatMap(split) : run.steps;
    }),
  );
}

interface Run {
  readonly same: boolean;
  readonly steps: Step[];
  words: number;
}

function runsOf(steps: readonly Step[], before: readonly Word[], after: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const same = step.type === 'same';
    let run = runs.at(-1);
    if (run?.same !== same) {
      run = { same, steps: [], words: 0 };
      runs.push(run);
    }
    run.steps.push(step);
    const word = step.type === 'removed' ? before[step.before] : after[step.after];
    if (word?.isWord) run.words += 1;
  }
  return runs;
}

function isInTheWay(run: Run, left: Run | undefined, right: Run | undefined): boolean {
  if (!left || !right) return false;
  if (run.words === 0) return left.words > 0 && right.words > 0;
  return run.words === 1 && left.words >= LONG_CHANGE && right.words >= LONG_CHANGE;
}

function split(step: Step): Step[] {
  if (step.type !== 'same') return [step];
  return [
    { type: 'removed', before: step.before },
    { type: 'added', after: step.after },
  ];
}
