import { useWorkspace } from '../workspace/workspace-context';
import { ProgressBar } from './ProgressBar';
import type { Work } from './work-store';

/** How far work of this window is, in its dialog, and a way to cancel it. */
export function Progress({ work }: { readonly work: Work }) {
  const { work: store } = useWorkspace();
  return <ProgressBar at={work} onCancel={() => store.stop(work.id)} />;
}
