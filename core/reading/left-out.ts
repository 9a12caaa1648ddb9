/** Counts of what was not pasted. */
export interface LeftOut {
  /** Passages deleted by tracked changes. */
  deletions: number;
  pictures: number;
}

/** The notice to show, with advice; null if nothing was left out. */
export function leftOutNotice({
  deletions,
  pictures,
}: Readonly<LeftOut>): { readonly message: string; readonly advice: string } | null {
  const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const parts = [
    ...(deletions > 0
      ? [some(deletions, 'deletion of tracked changes', 'deletions of tracked changes')]
      : []),
    ...(pictures > 0 ? [some(pictures, 'picture', 'pictures')] : []),
  ];
  if (parts.length === 0) return null;
  const advice = [
    ...(deletions > 0 ? ['The text is as if all changes were accepted.'] : []),
    ...(pictures > 0 ? ['Insert a picture with Insert, Picture.'] : []),
  ];
  return { message: `Not pasted: ${parts.join(' and ')}.`, advice: advice.join(' ') };
}
