import { unresolvedIn } from '../../core/templates/unresolved';
import { useFromRelease } from '../app/workspace-context';
import { StillToFill } from './StillToFill';

/** Says why an export can only be a draft, and lists what is missing; nothing when all is filled. */
export function Unfinished({ onChosen }: { readonly onChosen: () => void }) {
  const count = useFromRelease((release) => unresolvedIn(release).length);
  if (count === 0) return null;
  return (
    <div className="unfinished" role="status">
      <p>
        <strong>{count === 1 ? 'One thing is' : `${count} things are`} still to be filled.</strong>{' '}
        Until then it can leave only as a draft, with a mark on it that nobody can overlook.
      </p>
      <StillToFill onChosen={onChosen} />
    </div>
  );
}
