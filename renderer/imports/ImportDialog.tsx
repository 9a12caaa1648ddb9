import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadFile } from '../../core/bridge/messages/imports';
import type { Problem } from '../../core/bridge/messages/shared';
import type { ImportOptions } from '../../core/imports/import-format';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { ReviewScreen } from './ReviewScreen';
import { takeFocus } from './take-focus';
import type { ImportArgument } from './use-import-reviews';
import './imports.css';

type Changes = ImportOptions['changes'];

/** A file as it was read, and how. A file that is read again is another one. */
interface Opened {
  readonly file: ReadFile;
  readonly changes: Changes;
  readonly time: number;
}

/** A file of another program: it is read, looked at beside what it was taken for, and made a release. */
export function ImportDialog({ argument, onClose }: DialogProps) {
  const { path, isOld, left, ended } = argument as ImportArgument;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setReading] = useState(true);
  /** What the shell calls the reading that is under way. */
  const work = useRef('');
  const times = useRef(0);

  const read = useCallback(
    (changes: Changes): void => {
      times.current += 1;
      const time = times.current;
      const id = `import-${time}`;
      work.current = id;
      setReading(true);
      request('imports.read', { path, isOld, changes, work: id }).then(
        (file) => {
          if (work.current !== id) return;
          setOpened({ file, changes, time });
          setReading(false);
        },
        (error) => {
          if (work.current !== id) return;
          setProblem(problemOf(error));
          setReading(false);
        },
      );
    },
    [path, isOld],
  );
  useEffect(() => {
    read('accepted');
    return () => {
      const id = work.current;
      work.current = '';
      request('work.cancel', { work: id }).catch(console.error);
    };
  }, [read]);

  const end = (): void => {
    ended();
    onClose();
  };
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return (
    <Dialog title={`Import “${name}”`} onClose={end}>
      {problem ? (
        <>
          <p role="alert">
            <strong>{problem.message}</strong> {problem.advice}
          </p>
          <div className="actions">
            <button type="button" className="primary" ref={takeFocus} onClick={end}>
              Close
            </button>
          </div>
        </>
      ) : isReading || !opened ? (
        <>
          <p role="status">Reading the file…</p>
          <progress aria-label="Reading the file" />
          <div className="actions">
            <button type="button" className="plain" onClick={end}>
              Cancel
            </button>
          </div>
        </>
      ) : (
        <ReviewScreen
          key={opened.time}
          path={path}
          file={opened.file}
          changes={opened.changes}
          left={left}
          readAgain={read}
          onEnd={end}
        />
      )}
    </Dialog>
  );
}
