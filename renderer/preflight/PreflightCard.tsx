import {
  Building2,
  CircleAlert,
  CircleCheck,
  Clock,
  Files,
  Languages,
  type LucideIcon,
  Mail,
  MessageSquareText,
  PenLine,
  Table,
  TriangleAlert,
  Type,
  UserCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { checksText, countsOf, countsText, type Preflight } from '../../core/preflight/preflight';
import { bytesText } from '../../core/preflight/rough-bytes';
import { quotesIsolated } from '../../core/release/bidi';
import { stateText } from '../../core/review/sign-off-text';
import type { ShownFinding } from '../checks/findings-store';
import { goTo } from '../checks/place-of';
import { goTo as goToBlock } from '../editor/queries/go-to';
import { EmbargoEnded } from '../embargo/EmbargoStatus';
import { StillToFill } from '../templates/StillToFill';
import { goToFact } from '../workspace/go-to-fact';
import { useWorkspace } from '../workspace/workspace-context';
import { DespiteField } from './DespiteField';
import './preflight.css';

/** How many errors are listed; the rest is in the panel of the checks. */
const MAX_LISTED = 5;

interface Props {
  readonly found: Preflight<ShownFinding>;
  /** How many files are made; null where that is not known yet. */
  readonly files: number | null;
  /** Said instead of files and bytes, where something else is made of them. */
  readonly size?: string;
  /** What is said of an unfinished release: what it can leave as, if at all. */
  readonly unfinished: string;
  /** Why it goes out in spite of errors. */
  readonly why: string;
  readonly setWhy: (why: string) => void;
  /** Closes the dialog before something on the page is shown. */
  readonly onClose: () => void;
}

/** What there is to know before the document leaves the house, with a way to each. */
export function PreflightCard(props: Props) {
  const { found, files, size, unfinished, why, setWhy, onClose } = props;
  const workspace = useWorkspace();
  const { showPanel } = workspace;
  const {
    headline,
    organisations,
    time,
    words,
    wide,
    open,
    isChecked,
    errors,
    openComments,
    missing,
    bytes,
    mail,
    verdict,
  } = found;
  /** A dialog keeps the focus as long as it is there. */
  const go = (there: () => void): void => {
    onClose();
    there();
  };
  const counts = countsText(countsOf(found));
  return (
    <section className="preflight" aria-label="Before it goes out">
      <Row icon={Type} kind={headline ? 'plain' : 'bad'}>
        <strong className="preflight-headline" dir="auto" title={headline}>
          {headline || 'No headline'}
        </strong>
      </Row>
      {open.length > 0 && (
        <Row icon={PenLine} kind="bad">
          <strong>
            {open.length === 1 ? '1 thing is' : `${open.length} things are`} still to be filled.
          </strong>{' '}
          {unfinished}
          <StillToFill onChosen={onClose} />
        </Row>
      )}
      <Row
        {...lookOfChecks(isChecked, errors.length > 0, counts !== '')}
        act={counts ? { label: 'Show in Checks', run: () => go(() => showPanel('checks')) } : null}
      >
        <span>{checksText(found)}</span>
        {errors.length > 0 && (
          <ul className="preflight-errors" aria-label="Errors">
            {errors.slice(0, MAX_LISTED).map((error) => (
              <li key={error.key}>
                <button type="button" onClick={() => go(() => goTo(workspace, error))}>
                  {error.message}
                </button>
              </li>
            ))}
            {errors.length > MAX_LISTED && <li>and {errors.length - MAX_LISTED} more</li>}
          </ul>
        )}
      </Row>
      {missing.length > 0 && (
        <Row
          icon={UserCheck}
          kind="bad"
          act={{ label: 'Show', run: () => go(() => showPanel('signOffs')) }}
        >
          <strong>
            {missing.length === 1
              ? '1 sign-off is missing.'
              : `${missing.length} sign-offs are missing.`}
          </strong>
          <ul className="preflight-missing" aria-label="Missing sign-offs">
            {missing.slice(0, MAX_LISTED).map(({ signOff, state }) => (
              <li key={signOff.id}>
                <bdi>{signOff.organisation || 'Without a name'}</bdi>: {stateText(state)}
              </li>
            ))}
            {missing.length > MAX_LISTED && <li>and {missing.length - MAX_LISTED} more</li>}
          </ul>
        </Row>
      )}
      {openComments > 0 && (
        <Row
          icon={MessageSquareText}
          kind="warn"
          act={{ label: 'Show', run: () => go(() => showPanel('comments')) }}
        >
          {openComments === 1 ? '1 comment is' : `${openComments} comments are`} not resolved.
          Comments stay in the file and do not leave with the release.
        </Row>
      )}
      <Row
        icon={Clock}
        kind={time.type === 'embargo' || time.type === 'ended' ? 'warn' : 'plain'}
        act={{
          label: time.type === 'unknown' ? 'Set' : 'Change',
          run: () => go(() => goToFact(showPanel, 'releaseTime')),
        }}
      >
        {time.text}
        <EmbargoEnded />
      </Row>
      <Row
        icon={Building2}
        kind="plain"
        act={{ label: 'Change', run: () => go(() => goToFact(showPanel, 'organisations')) }}
      >
        <span dir="auto">{organisations.join(', ') || 'No organisation'}</span>
      </Row>
      {words && (
        <Row
          icon={Languages}
          kind="warn"
          act={{ label: 'Change', run: () => go(() => goToFact(showPanel, 'language')) }}
        >
          {words}
        </Row>
      )}
      {wide.map(({ block, message }) => (
        <Row
          key={`${block} ${message}`}
          icon={Table}
          kind="warn"
          act={{ label: 'Show', run: () => go(() => goToBlock(workspace.editor, [block])) }}
        >
          {quotesIsolated(message)}
        </Row>
      ))}
      {files !== null && (
        <Row icon={Files} kind="plain">
          {files === 1 ? '1 file' : `${files} files`}
          {files > 0 && `, about ${bytesText(bytes)} in all`}
        </Row>
      )}
      {size && (
        <Row icon={Files} kind="plain">
          {size}
        </Row>
      )}
      {mail && (
        <Row icon={Mail} kind="warn">
          {mail}
        </Row>
      )}
      {verdict === 'errors' && (
        <DespiteField
          label={despiteLabel(errors.length, missing.length)}
          why={why}
          setWhy={setWhy}
        />
      )}
    </section>
  );
}

function despiteLabel(errors: number, missing: number): string {
  const parts = [errors > 0 && 'the errors', missing > 0 && 'the missing sign-offs'];
  return `Why it goes out in spite of ${parts.filter(Boolean).join(' and ')}`;
}

/** How the line about the checks looks. */
function lookOfChecks(
  isChecked: boolean,
  hasErrors: boolean,
  hasAny: boolean,
): Pick<RowProps, 'icon' | 'kind'> {
  if (hasErrors) return { icon: CircleAlert, kind: 'bad' };
  if (hasAny) return { icon: TriangleAlert, kind: 'warn' };
  return isChecked ? { icon: CircleCheck, kind: 'good' } : { icon: Clock, kind: 'plain' };
}

interface RowProps {
  readonly icon: LucideIcon;
  readonly kind: 'good' | 'plain' | 'warn' | 'bad';
  readonly act?: { readonly label: string; readonly run: () => void } | null;
  readonly children: ReactNode;
}

function Row({ icon: Icon, kind, act, children }: RowProps) {
  return (
    <div className={`preflight-row ${kind}`}>
      <Icon size={16} aria-hidden="true" />
      <div>{children}</div>
      {act && (
        <button type="button" className="plain" onClick={act.run}>
          {act.label}
        </button>
      )}
    </div>
  );
}
