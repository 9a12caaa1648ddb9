import { diffArrays } from 'diff';

/** What became of one place of two sequences, as indices into them. */
export type Step =
  | { readonly type: 'same'; readonly before: number; readonly after: number }
  | { readonly type: 'removed'; readonly before: number }
  | { readonly type: 'added'; readonly after: number };

/** More differences than this in one line and it is a new line: all out, all in. */
const MAX_EDITS = 2000;

/**
 * The shortest way from one sequence to another (Myers 1986), step by step; where something was
 * replaced, what goes comes before what comes.
 */
export function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  const steps: Step[] = [];
  let from = 0;
  let to = 0;
  for (const { value, removed, added } of changes) {
    for (const _ of value) {
      if (removed) steps.push({ type: 'removed', before: from++ });
      else if (added) steps.push({ type: 'added', after: to++ });
      else steps.push({ type: 'same', before: from++, after: to++ });
    }
  }
  return deletionsFirst(steps);
}

/** Each stretch of changes with what goes first. */
export function deletionsFirst(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  let added: Step[] = [];
  for (const step of steps) {
    if (step.type === 'added') {
      added.push(step);
      continue;
    }
    if (step.type === 'same') {
      result.push(...added, step);
      added = [];
    } else result.push(step);
  }
  return [...result, ...added];
}
