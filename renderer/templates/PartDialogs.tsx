import { withGuidance, withQuestion } from '../../core/templates/author';
import { variableOf } from '../../core/templates/values';
import { setRelease } from '../editor/model/set-release';
import { AskDialog } from '../ui/AskDialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import { blockIndex } from './part-commands';

/** Asks what to say beside the block to whoever fills the template. */
export function GuidanceDialog({ onClose }: DialogProps) {
  const { editor } = useWorkspace();
  const release = useRelease();
  const index = blockIndex(editor) ?? -1;
  return (
    <AskDialog
      title="Guidance for this block"
      label="What to write here; shown beside the text, never printed"
      initial={release.children[index]?.part?.guidance ?? ''}
      onClose={onClose}
      onDone={(text) => {
        onClose();
        setRelease(editor, withGuidance(release, index, text));
      }}
    />
  );
}

/** Asks for the question on whose answer it depends whether the block prints. */
export function QuestionDialog({ onClose }: DialogProps) {
  const { editor } = useWorkspace();
  const release = useRelease();
  const index = blockIndex(editor) ?? -1;
  const when = release.children[index]?.part?.when;
  return (
    <AskDialog
      title="Show this block only if"
      label="A yes-or-no question; leave it empty to show the block always"
      initial={(when && variableOf(release, when.variable)?.prompt) ?? ''}
      onClose={onClose}
      onDone={(question) => {
        onClose();
        setRelease(editor, withQuestion(release, index, question));
      }}
    />
  );
}
