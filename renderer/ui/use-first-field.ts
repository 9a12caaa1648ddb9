import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus into the first field of a dialog when it opens. */
export function useFirstField(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
