import { resetTextSize, useTextSize } from '../workspace/text-size';

/** The size of the text on the page, where it is not the usual one; a click goes back to that. */
export function TextSizeStatus() {
  const size = useTextSize();
  if (size === 100) return null;
  return (
    <button type="button" title="Back to the usual size of the text" onClick={resetTextSize}>
      Text {size} %
    </button>
  );
}
