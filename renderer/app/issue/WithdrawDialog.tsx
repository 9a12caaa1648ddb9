import { setFacts } from '../../editor/create-editor';
import { AskDialog } from '../AskDialog';
import type { SurfaceProps } from '../surface-props';
import { useWorkspace } from '../workspace-context';

/** Asks why a release is withdrawn; every export says so from then on. */
export function WithdrawDialog({ onClose }: SurfaceProps) {
  const { editor } = useWorkspace();
  return (
    <AskDialog
      title="Withdraw the release"
      label="Why it must not be used any more, in a sentence for journalists"
      initial=""
      onClose={onClose}
      onDone={(why) => {
        if (why === '') return;
        setFacts(editor, { status: 'withdrawn', withdrawal: { why } });
        onClose();
      }}
    />
  );
}
