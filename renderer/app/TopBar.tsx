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
import { useSlate } from 'slate-react';
import type { SwitchMark } from '../../core/release/text';
import { isMarked } from '../editor/insert';
import { lineAround } from '../editor/places';
import { commandById } from './commands/registry';
import { useWorkspace } from './workspace-context';

const ICONS: readonly (readonly [id: string, icon: LucideIcon] | null)[] = [
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

const KINDS = ['headline', 'subhead', 'lede', 'paragraph', 'heading2', 'heading3'];

export function TopBar() {
  const { name, run, open } = useWorkspace();
  const editor = useSlate();
  const line = lineAround(editor)?.[0];
  const kind = line?.type === 'heading' ? `heading${line.level}` : (line?.type ?? '');
  return (
    <header className="bar" role="toolbar" aria-label="Tools">
      <span className="name" title={name}>
        {name}
      </span>
      <select
        aria-label="Kind of text"
        value={kind}
        disabled={!line}
        onChange={({ target }) => run(`turn.${target.value}`)}
      >
        {!line && <option value="">–</option>}
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {commandById(`turn.${each}`)?.title}
          </option>
        ))}
      </select>
      {ICONS.map((entry, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the rules never move
        if (!entry) return <span key={index} className="rule" />;
        const [id, Icon] = entry;
        const command = commandById(id);
        const mark = id.startsWith('mark.') ? (id.slice(5) as SwitchMark) : null;
        return (
          <button
            key={id}
            type="button"
            title={`${command?.title}${command?.keys ? ` (${command.keys})` : ''}`}
            aria-label={command?.title}
            {...(mark && { 'aria-pressed': isMarked(editor, mark) })}
            // The caret stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(id)}
          >
            <Icon size={17} aria-hidden="true" />
          </button>
        );
      })}
      <button type="button" aria-label="Insert" title="Insert (/)" onClick={() => open('blocks')}>
        <Plus size={17} aria-hidden="true" />
      </button>
      <span className="gap" />
      <button type="button" className="primary" onClick={() => run('file.export')}>
        Export
      </button>
    </header>
  );
}
