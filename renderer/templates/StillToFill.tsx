import { type Unresolved, unresolvedIn } from '../../core/templates/unresolved';
import { goTo } from '../editor/queries/go-to';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import './fill.css';

interface Props {
  /** Called when one is chosen, before it is shown; a dialog closes then. */
  readonly onChosen?: () => void;
}

/** Everything that is still to be filled; a click goes to it, or to where it is asked for. */
export function StillToFill({ onChosen }: Props) {
  const { editor, showPanel } = useWorkspace();
  const open = useFromRelease(unresolvedIn, sameThings);
  const go = ({ path, use }: Unresolved): void => {
    onChosen?.();
    if (path) goTo(editor, path);
    else showPanel(use ? 'fill' : 'facts');
  };
  if (open.length === 0) return null;
  return (
    <ul className="still-to-fill" aria-label="Still to fill">
      {open.map((each) => (
        <li key={`${each.path?.join() ?? ''} ${each.use ?? each.label}`}>
          <button type="button" dir="auto" onClick={() => go(each)}>
            {each.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Most letters that are typed leave the list as it is. */
const sameThings = (a: readonly Unresolved[] | null, b: readonly Unresolved[]): boolean =>
  a?.length === b.length && a.every((each, index) => each === b[index]);
