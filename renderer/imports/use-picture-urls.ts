import { useEffect, useState } from 'react';

const NONE: ReadonlyMap<string, string> = new Map();

/** Addresses at which the pictures of a file can be shown, by their names, as long as the caller is. */
export function usePictureUrls(
  pictures: Readonly<Record<string, Uint8Array>>,
): ReadonlyMap<string, string> {
  const [urls, setUrls] = useState(NONE);
  useEffect(() => {
    const made = new Map(
      Object.entries(pictures).map(([name, bytes]): [string, string] => [
        name,
        URL.createObjectURL(new Blob([new Uint8Array(bytes)])),
      ]),
    );
    setUrls(made);
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url);
    };
  }, [pictures]);
  return urls;
}
