import { lazy, Suspense, useEffect, useState } from 'react';
import { Node, Range } from 'slate';
import { useSlateSelector } from 'slate-react';
import { countWords } from '../../core/release/words';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { linesIn } from '../editor/queries/selected-lines';
import { countAhead, notCounted, wordCount } from '../editor/queries/word-count';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';

const StatisticsPopover = lazy(() => import('./StatisticsPopover'));

/** How long a selection must rest before its words are counted. */
const DEBOUNCE_MS = 150;

/** How many words there are, in the selection too; a click shows more about the length. */
export function WordCount() {
  const { editor } = useWorkspace();
  const [isCounted, setCounted] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => countAhead(releaseOf(editor), () => setCounted(true)), [editor]);
  const words = useFromRelease<number | null>(isCounted ? wordCount : notCounted);
  const selected = useSelectedWords(editor);
  if (words === null) return <span>… words</span>;
  const all = words === 1 ? '1 word' : `${words} words`;
  return (
    <>
      <button
        ref={setButton}
        type="button"
        title="Words, characters and reading time"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {selected === null ? all : `${selected} of ${all}`}
      </button>
      <Suspense>
        {isOpen && <StatisticsPopover anchor={button} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

const rangeOf = ({ selection }: ReleaseEditor): Range | null =>
  selection && Range.isExpanded(selection) ? selection : null;

/** The words in the selection, once it rests; null where nothing is selected. */
function useSelectedWords(editor: ReleaseEditor): number | null {
  const range = useSlateSelector(rangeOf);
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => {
    if (!range) {
      setWords(null);
      return undefined;
    }
    const timer = setTimeout(() => {
      const { language } = releaseOf(editor).facts;
      const lines = linesIn(Node.fragment(editor, range));
      setWords(lines.reduce((sum, line) => sum + countWords(line, language), 0));
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [editor, range]);
  return words;
}
