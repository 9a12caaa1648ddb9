import type { Variable } from '../release/form/variable';
import type { Release } from '../release/release';
import { fill } from './fill';

/**
 * A template filled with its own examples: how a finished release made from it looks. The example
 * of a list has an entry on each line, and so has that of what is asked for each of them.
 */
export function filledWithExamples(release: Release): Release {
  const variables = release.form?.variables ?? [];
  const values: Record<string, string | string[]> = {};
  for (const variable of variables) {
    const { name, many, each, example } = variable;
    const answer = exampleOf(variable);
    const list = variables.find((other) => other.name === each);
    if (answer === '') continue;
    if (many) values[name] = linesOf(example);
    else if (!list) values[name] = answer;
    else {
      const lines = linesOf(answer);
      for (const [index, entry] of linesOf(list.example).entries()) {
        values[`${name}@${entry}`] = lines[index] ?? lines[0] ?? '';
      }
    }
  }
  return fill(release, values);
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function exampleOf({ type, example, default: preset, choices }: Variable): string {
  return type === 'choice' ? preset || (choices[0]?.value ?? '') : example || preset;
}
