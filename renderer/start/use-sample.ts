import { useState } from 'react';

/**
 * Whether the window still shows the sample that it was opened with. It becomes the person's own
 * document with the first change, or when it is saved.
 */
export function useSample(startsWithSample: boolean, dirty: boolean, path: string | null): boolean {
  const [isSample, setSample] = useState(startsWithSample);
  if (isSample && (dirty || path !== null)) setSample(false);
  return isSample;
}
