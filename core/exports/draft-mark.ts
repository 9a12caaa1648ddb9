/** Whether a document is marked as a draft. */
export interface DraftMark {
  readonly draft?: boolean;
}
