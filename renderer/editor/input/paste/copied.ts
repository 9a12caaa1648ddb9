/** What a clipboard holds; it can be asked only while the event lasts. */
export interface Copied {
  /** What Slate puts there of its own. */
  readonly fragment: string;
  readonly html: string;
  readonly text: string;
  /** Rich Text Format: what programs without HTML offer. */
  readonly rtf?: string;
}

export const copiedIn = (data: DataTransfer): Copied => ({
  fragment: data.getData('application/x-slate-fragment'),
  html: data.getData('text/html'),
  text: data.getData('text/plain'),
  rtf: data.getData('text/rtf'),
});
