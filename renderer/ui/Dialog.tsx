import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { OpenDialogsContext } from './open-dialogs';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog of the platform's own: focus stays inside, Escape closes it, and the focus goes back to
 * where it was. It begins on what bears `data-autofocus`, else on its first field or button.
 */
export function Dialog({ title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const setOpen = useContext(OpenDialogsContext);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    setOpen((open) => [...open, dialog]);
    return () => setOpen((open) => open.filter((each) => each !== dialog));
  }, [setOpen]);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog?.close();
      const isLost = !document.activeElement || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={ref} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
