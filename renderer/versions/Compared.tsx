import { useMemo, useRef } from 'react';
import type { BlockChange, Comparison } from '../../core/compare/comparison';
import type { Release } from '../../core/release/release';
import { ComparedBlock } from './ComparedBlock';
import { factLabel } from './fact-labels';

interface Props {
  readonly comparison: Comparison;
  readonly after: Release;
  readonly sideBySide: boolean;
  readonly onlyChanges: boolean;
}

/** Two versions: the facts that differ, and the text with its changes. */
export function Compared({ comparison, after, sideBySide, onlyChanges }: Props) {
  const { language, direction } = after.facts;
  const blocks = useMemo(
    () => comparison.blocks.filter((block) => !onlyChanges || isChange(block)),
    [comparison, onlyChanges],
  );
  return (
    <>
      {comparison.facts.length > 0 && (
        <table className="cmp-facts">
          <caption>Facts</caption>
          <tbody>
            {comparison.facts.map(({ fact, before, after: now }) => (
              <tr key={fact} data-change="">
                <th scope="row">{factLabel(fact)}</th>
                <td>{before && <del>{before}</del>}</td>
                <td>{now && <ins>{now}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={sideBySide ? 'cmp-text two' : 'cmp-text'} lang={language} dir={direction}>
        {blocks.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a compared block has no other identity
          <div className="row" key={index} {...(isChange(change) && { 'data-change': '' })}>
            {(sideBySide ? (['before', 'after'] as const) : (['both'] as const)).map((shown) => (
              <div key={shown}>
                <ComparedBlock change={change} shown={shown} language={language} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

export const isChange = ({ change, move }: BlockChange): boolean =>
  change !== 'same' || move !== null;

/** Goes from change to change in a list of them; gives back what holds the list, and the steps. */
export function useChangeSteps() {
  const holder = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1): void => {
    const box = holder.current;
    if (!box) return;
    const all = [...box.querySelectorAll<HTMLElement>('[data-change]')];
    const at = all.findIndex((each) => each.classList.contains('at'));
    const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length];
    for (const each of all) each.classList.toggle('at', each === next);
    next?.scrollIntoView({ block: 'center' });
  };
  return { holder, step };
}
