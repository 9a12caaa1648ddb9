import { useMemo } from 'react';
import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { deepEqual } from '../../core/json/canonical';
import { compare } from '../../core/library/comparison';
import { entriesOf, type LinkedPlace, linksIn } from '../../core/library/links-in';
import { isIssued } from '../../core/lifecycle/status';
import { focusPage } from '../editor/model/page-focus';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { useEntries } from './entry-store';

/** How many linked things the library has changed; a click goes to the first of them. */
export function ChangedCount() {
  const { editor, showPanel } = useWorkspace();
  const stale = useStale();
  const first = stale[0];
  if (!first) return null;
  const go = (): void => {
    if (first.linked.kind === 'organisation') {
      showPanel('facts');
      return;
    }
    focusPage(editor);
    const at = [0, ...first.at];
    Transforms.select(editor, Editor.start(editor, at));
    const shown = ReactEditor.toDOMNode(editor, Editor.node(editor, at)[0]);
    shown.scrollIntoView({ block: 'center' });
  };
  return (
    <button type="button" onClick={go}>
      {stale.length === 1 ? '1 change in the library' : `${stale.length} changes in the library`}
    </button>
  );
}

function useStale(): readonly LinkedPlace[] {
  const links = useFromRelease(linksIn, deepEqual);
  const language = useFromRelease(({ facts }) => facts.language);
  const issued = useFromRelease(({ facts }) => isIssued(facts.status));
  const entries = useEntries(useMemo(() => entriesOf(links), [links]));
  return useMemo(() => {
    if (issued) return [];
    return links.filter(({ linked }) => {
      const entry = entries.get(linked.value.link?.entry ?? '');
      return entry && (compare(linked, entry, language)?.changed.length ?? 0) > 0;
    });
  }, [links, language, issued, entries]);
}
