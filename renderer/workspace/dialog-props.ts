/** What every dialog of the window gets. */
export interface SurfaceProps {
  /** What the dialog was opened with; each dialog knows its own. */
  readonly argument: unknown;
  readonly onClose: () => void;
}
