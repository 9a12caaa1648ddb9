import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { WORD_FRAME } from '../../core/bridge/word-frame';

interface Props {
  /** The document as it is exported. */
  readonly bytes: Uint8Array;
  /** Whether what is around the paper is dark. */
  readonly isDark: boolean;
}

/** A Word document, drawn in a frame that can do nothing else. */
export function WordForm({ bytes, isDark }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);
  // Before the frame can have said anything.
  useLayoutEffect(() => {
    const hear = ({ source, data }: MessageEvent): void => {
      if (source !== frame.current?.contentWindow) return;
      if (data === 'ready') setReady(true);
      else {
        setFailed(data === 'failed');
        setCount(typeof data === 'object' ? data.pages : null);
      }
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    // The frame has no origin that could be named.
    if (isReady) frame.current?.contentWindow?.postMessage(bytes, '*');
  }, [isReady, bytes]);
  useEffect(() => {
    if (isReady) frame.current?.contentWindow?.postMessage({ isDark }, '*');
  }, [isReady, isDark]);
  return (
    <>
      {hasFailed && (
        <p className="preview-problem" role="status">
          The Word document cannot be shown here. Export it to look at it in Word.
        </p>
      )}
      {count !== null && (
        <p className="preview-note">
          {count === 1 ? 'About 1 page' : `About ${count} pages`} (Word may break differently)
        </p>
      )}
      <iframe
        ref={frame}
        className="preview-form word"
        sandbox="allow-scripts"
        src={WORD_FRAME}
        title="The release as a Word document"
      />
    </>
  );
}
