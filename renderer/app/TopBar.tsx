import {
  Bold,
  Image as ImageIcon,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Plus,
  Quote,
  Redo2,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { useRef } from 'react';
import { useSlateSelector } from 'slate-react';
import type { CommandId } from '../../core/commands/menu-bar';
import { acceleratorOf, shownAccelerator } from '../../core/commands/shortcuts';
import { isIssued } from '../../core/lifecycle/status';
import { SWITCH_MARKS } from '../../core/release/text';
import { isMarked } from '../editor/input/insert';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { lineAround } from '../editor/queries/ancestors';
import { Roving } from '../ui/Roving';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { commandOf } from './commands/registry';

const ICONS: readonly (readonly [id: CommandId, icon: LucideIcon] | null)[] = [
  ['edit.undo', Undo2],
  ['edit.redo', Redo2],
  null,
  ['mark.bold', Bold],
  ['mark.italic', Italic],
  ['mark.underline', Underline],
  ['insert.link', Link],
  null,
  ['turn.bulleted', List],
  ['turn.numbered', ListOrdered],
  ['insert.quote', Quote],
  ['insert.image', ImageIcon],
  ['insert.table', Table],
];

const KINDS = ['headline', 'subhead', 'lede', 'paragraph', 'heading2', 'heading3'] as const;

/** The kind of the line the caret is in, as its command calls it; empty where there is no line. */
function kindOfLine(editor: ReleaseEditor): string {
  const line = lineAround(editor)?.[0];
  return line?.type === 'heading' ? `heading${line.level}` : (line?.type ?? '');
}

/** The marks that a letter typed now would have, as one string: the bar is drawn when it changes. */
function marksHere(editor: ReleaseEditor): string {
  return SWITCH_MARKS.filter((mark) => isMarked(editor, mark)).join(' ');
}

export function TopBar() {
  const { name, sample, run, open } = useWorkspace();
  const { platform } = window.dateline;
  const isPointed = useRef(false);
  const kind = useSlateSelector(kindOfLine);
  const marks = useSlateSelector(marksHere);
  const isLocked = useFromRelease(({ facts }) => isIssued(facts.status));
  return (
    <header className="bar">
      <Roving orientation="horizontal" role="toolbar" label="Tools" className="bar-row">
        <span className="name" title={name}>
          {name}
        </span>
        <div className="bar-tools">
          <select
            aria-label="Kind of text"
            value={kind}
            disabled={kind === '' || isLocked}
            onPointerDown={() => {
              isPointed.current = true;
            }}
            onKeyDown={() => {
              isPointed.current = false;
            }}
            // Arrow keys go through the kinds one by one: the focus stays for the next.
            onChange={({ target }) =>
              run(`turn.${target.value}`, { keepsFocus: !isPointed.current })
            }
          >
            {kind === '' && <option value="">–</option>}
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {commandOf(`turn.${each}`).label}
              </option>
            ))}
          </select>
          {ICONS.map((entry, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: the rules never move
            if (!entry) return <span key={index} className="rule" />;
            const [id, Icon] = entry;
            const { label, shortcut, edits } = commandOf(id);
            const keys = acceleratorOf(shortcut, platform);
            const mark = id.startsWith('mark.') ? id.slice(5) : null;
            return (
              <button
                key={id}
                type="button"
                title={keys ? `${label} (${shownAccelerator(keys, platform)})` : label}
                aria-label={label}
                disabled={isLocked && edits}
                {...(mark && { 'aria-pressed': marks.split(' ').includes(mark) })}
                // The caret stays where it is.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => run(id)}
              >
                <Icon size={17} aria-hidden="true" />
              </button>
            );
          })}
          <button
            type="button"
            aria-label="Insert"
            title="Insert (/)"
            disabled={isLocked}
            onClick={() => open('blocks')}
          >
            <Plus size={17} aria-hidden="true" />
          </button>
        </div>
        <button
          type="button"
          className={sample ? '' : 'primary'}
          data-tour="export"
          onClick={() => run('file.export')}
        >
          Export
        </button>
      </Roving>
    </header>
  );
}
