/**
 * Keeps what is typed from being laid out beyond the page: the frame around it is told its height,
 * so that nothing outside has to ask for it. Else the scroll bar would be drawn anew with every
 * letter, and with it all that lies between the two.
 */
export function framePage(frame: HTMLElement | null): (() => void) | undefined {
  const page = frame?.firstElementChild;
  if (!frame || !page) return undefined;
  const observer = new ResizeObserver(([entry]) => {
    frame.style.height = `${entry?.borderBoxSize[0]?.blockSize}px`;
    frame.style.contain = 'layout size';
  });
  // The first time of all it waits: what a window shows first is not laid out twice.
  const begin = requestIdleCallback(() => observer.observe(page));
  return () => {
    cancelIdleCallback(begin);
    observer.disconnect();
  };
}
