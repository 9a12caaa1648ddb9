import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
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
  const before = useRef<Element | null>(null);
  // Before the browser draws it: whatever finds the dialog in the page finds it open.
  useLayoutEffect(() => {
    const dialog = ref.current;
    before.current = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  useEffect(() => {
    const dialog = ref.current;
    return () => {
      dialog?.close();
      const isLost = !document.activeElement || document.activeElement === document.body;
      if (isLost && before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  return (
    <dialog ref={ref} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
