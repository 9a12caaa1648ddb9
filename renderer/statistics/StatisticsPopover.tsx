import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Node, Range } from 'slate';
import { useSlateStatic } from 'slate-react';
import type { LooseNode } from '../../core/release/nodes';
import { type Statistics, statisticsOf } from '../../core/release/statistics';
import { wordsIn } from '../../core/release/words';
import { blockPrinter } from '../../core/templates/resolve-template';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { linesIn } from '../editor/queries/selected-lines';

interface Props {
  /** What it stands beside, and where the focus goes back to. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

const ROWS = [
  ['Words', ({ words }) => words.toLocaleString('en')],
  ['Characters', ({ characters }) => characters.toLocaleString('en')],
  [
    'Characters without spaces',
    ({ charactersWithoutSpaces }) => charactersWithoutSpaces.toLocaleString('en'),
  ],
  ['Reading time', ({ minutes }) => `about ${minutes} min`],
] as const satisfies readonly (readonly [string, (statistics: Statistics) => string])[];

/** How long the release is, and the selection where there is one. */
export default function StatisticsPopover({ anchor, onClose }: Props) {
  const editor = useSlateStatic();
  const [{ whole, selected }] = useState(() => lengths(editor));
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={{ current: anchor ?? document.body }} />
      <Popover.Portal>
        <Popover.Content
          className="statistics"
          side="top"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Length of the text"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor?.focus();
          }}
        >
          <table>
            <thead>
              <tr>
                <td />
                {selected && <th scope="col">Selection</th>}
                <th scope="col">Whole release</th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map(([name, say]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {selected && <td>{say(selected)}</td>}
                  <td>{say(whole)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function lengths(editor: ReleaseEditor): { whole: Statistics; selected: Statistics | null } {
  const release = releaseOf(editor);
  const { language } = release.facts;
  const print = blockPrinter(release);
  const printed = release.children.flatMap((block) => {
    const after = print(block);
    return after ? [wordsIn(after as LooseNode).join(' ')] : [];
  });
  const { selection } = editor;
  const range = selection && Range.isExpanded(selection) ? selection : null;
  return {
    whole: statisticsOf(printed, language),
    selected: range && statisticsOf(linesIn(Node.fragment(editor, range)), language),
  };
}
