import { isText, type LooseNode } from '../nodes';

/**
 * The canonical form of a line, the same as Slate's: adjacent runs with equal marks are merged, no
 * empty run is beside another run, and every inline element has a run on either side.
 */
export function tidyLine(children: readonly LooseNode[]): LooseNode[] {
  const line: LooseNode[] = [];
  for (const child of children) {
    const last = line.at(-1);
    if (isText(child)) {
      if (last && isText(last)) {
        if (sameMarks(last, child)) {
          line[line.length - 1] = { ...last, text: last.text + child.text };
          continue;
        }
        if (child.text === '') continue;
        if (last.text === '') {
          line[line.length - 1] = child;
          continue;
        }
      }
    } else if (!last || !isText(last)) {
      line.push({ text: '' });
    }
    line.push(child);
  }
  const last = line.at(-1);
  if (!last || !isText(last)) line.push({ text: '' });
  return line;
}

function sameMarks(a: object, b: object): boolean {
  const marks = (run: object) =>
    JSON.stringify(
      Object.entries(run)
        .filter(([name]) => name !== 'text')
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return marks(a) === marks(b);
}
