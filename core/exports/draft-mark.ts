/** Whether a document says of itself that it is a draft. */
export interface DraftMark {
  readonly draft?: boolean;
}
