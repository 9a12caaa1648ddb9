/** What every dialog of the window gets. */
export interface DialogProps {
  /** What the dialog was opened with; each dialog knows its own. */
  readonly argument: unknown;
  readonly onClose: () => void;
}
