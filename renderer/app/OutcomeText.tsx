import type { ExportOutcome } from '../../core/bridge/messages/export';

/** What became of one file of an export. */
export function OutcomeText({ outcome }: { readonly outcome: ExportOutcome }) {
  switch (outcome.type) {
    case 'written':
      return <span>Written: {outcome.path}</span>;
    case 'exists':
      return <span>There already, and left alone: {outcome.path}</span>;
    case 'failed':
      return (
        <span className="failed">
          {outcome.problem.message} {outcome.problem.advice}
        </span>
      );
  }
}
