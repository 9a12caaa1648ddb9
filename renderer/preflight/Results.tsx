import { CircleAlert, CircleCheck, FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { quotesIsolated } from '../../core/release/bidi';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import {
  existsText,
  filesText,
  folderOf,
  readyText,
  shownName,
  stoppedText,
  writtenOf,
} from './result-text';
import './preflight.css';

interface Props {
  readonly outcomes: readonly ExportOutcome[];
  /** How many files were to be written; fewer outcomes mean that it was cancelled. */
  readonly wanted: number;
  /** Writes over the files that are there; left out where none may be replaced. */
  readonly onReplace?: () => void;
}

/** What was written and where, what was not, and what can be done with it now. */
export function Results({ outcomes, wanted, onReplace }: Props) {
  const written = writtenOf(outcomes);
  const existing = outcomes.filter((each) => each.type === 'exists');
  const failed = outcomes.filter((each) => each.type === 'failed');
  const isStopped = outcomes.length < wanted;
  const [first] = written;
  return (
    <section className="results" aria-label="Result">
      {(written.length > 0 || isStopped) && (
        <Lead isGood={!isStopped}>
          {isStopped ? stoppedText(written.length) : readyText(written.length)}
        </Lead>
      )}
      {first && <WrittenFiles paths={written.map(({ path }) => path)} />}
      {existing.length > 0 && (
        <div className="results-part">
          <p>
            <CircleAlert size={16} aria-hidden="true" />
            <strong>{existsText(existing.length)}</strong>
          </p>
          <ul className="results-files">
            {existing.map(({ path }) => (
              <li key={path}>{shownName(path)}</li>
            ))}
          </ul>
          {onReplace ? (
            <button type="button" className="plain" onClick={onReplace}>
              {existing.length === 1 ? 'Replace it' : 'Replace all'}
            </button>
          ) : (
            <p>Choose another folder.</p>
          )}
        </div>
      )}
      {failed.length > 0 && (
        <div className="results-part failed">
          <p>
            <CircleAlert size={16} aria-hidden="true" />
            <strong>{filesText(failed.length)} could not be made.</strong>
          </p>
          {failed.map(({ format, problem }) => (
            <p key={format}>{quotesIsolated(`${problem.message} ${problem.advice}`)}</p>
          ))}
        </div>
      )}
    </section>
  );
}

interface LeadProps {
  readonly isGood: boolean;
  readonly children: string;
}

/** How it went, in one sentence; the focus goes there, so that it is read out. */
export function Lead({ isGood, children }: LeadProps) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <p className={isGood ? 'results-lead good' : 'results-lead'} ref={ref} tabIndex={-1}>
      <Icon size={22} aria-hidden="true" />
      <strong>{children}</strong>
    </p>
  );
}

interface WrittenProps {
  readonly paths: readonly string[];
  /** The e-mail draft, where it is not one of them. */
  readonly mail?: string | null;
}

/** The files that were written, their folder, and what can be done with them. */
export function WrittenFiles({ paths, mail: other = null }: WrittenProps) {
  const { report } = useWorkspace();
  const [first = ''] = paths;
  const mail = other ?? paths.find((path) => path.endsWith('.eml'));
  const ask = (asked: Promise<null>): void => {
    asked.catch((error) => report(problemOf(error)));
  };
  return (
    <>
      <ul className="results-files" aria-label="Files">
        {paths.map((path) => (
          <li key={path} title={path}>
            <FileText size={15} aria-hidden="true" />
            {shownName(path)}
          </li>
        ))}
      </ul>
      <p className="results-folder">
        In <code title={folderOf(first)}>{folderOf(first)}</code>
      </p>
      <div className="results-acts">
        <button
          type="button"
          className="plain"
          onClick={() => ask(request('file.reveal', { path: first }))}
        >
          Show in folder
        </button>
        {mail && (
          <button
            type="button"
            className="plain"
            onClick={() => ask(request('file.openMail', { path: mail }))}
          >
            Open the e-mail draft
          </button>
        )}
      </div>
    </>
  );
}
