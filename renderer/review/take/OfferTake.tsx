import { releaseMark } from '../../../core/imports/identity';
import type { Identity } from '../../../core/imports/source';
import { releaseOf } from '../../editor/model/release-of';
import { useWorkspace } from '../../workspace/workspace-context';

interface Props {
  readonly identity: Identity;
  readonly path: string;
  readonly onEnd: () => void;
}

/** For a document that answers the review of the release in this window: what it is, and the way to take it in. */
export function OfferTake({ identity, path, onEnd }: Props) {
  const { editor, open } = useWorkspace();
  if (identity.sent === null || identity.release !== releaseMark(releaseOf(editor).id)) return null;
  return (
    <div className="origin">
      <p>
        <strong>This file answers the review of the release in this window.</strong>
      </p>
      <button
        type="button"
        className="primary"
        onClick={() => {
          onEnd();
          open('takeAnswers', { paths: [path] });
        }}
      >
        Take in as an answer…
      </button>
    </div>
  );
}
