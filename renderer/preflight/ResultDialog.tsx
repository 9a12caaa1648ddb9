import type { ReactNode } from 'react';
import { Dialog } from '../ui/Dialog';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Shows the form again. Left out where there is no way back. */
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What an export, a kit, a batch or an issue has come to. */
export function ResultDialog({ title, children, onBack, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className="actions">
        {onBack && (
          <button type="button" className="plain" onClick={onBack}>
            Back
          </button>
        )}
        <button type="button" className="primary" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
