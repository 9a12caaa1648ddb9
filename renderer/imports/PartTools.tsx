import {
  ArrowDownToLine,
  ArrowUpToLine,
  Check,
  Keyboard,
  Merge,
  Redo2,
  Split,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import type { SourceBlock } from '../../core/imports/source';
import { uncertainCount } from '../../core/recognise/edit-parts';
import type { PartKind } from '../../core/recognise/recognition';
import { PART_NAMES } from './part-kinds';
import {
  choicesOf,
  confirm,
  divide,
  goToUncertain,
  makeKind,
  merge,
  moveBoundary,
  type Pane,
} from './review-keys';
import type { Review } from './use-review';

interface Props {
  readonly review: Review;
  readonly byId: ReadonlyMap<string, SourceBlock>;
  readonly pane: Pane;
}

/** What can be done with the selected part, for the mouse; each button says its key. */
export function PartTools({ review, byId, pane }: Props) {
  const { recognition, part, index, at } = review;
  const [isLegend, setLegend] = useState(false);
  const left = uncertainCount(recognition.parts);
  const choices = choicesOf(review, byId, pane);
  const kind = part?.kind ?? 'paragraph';
  const isLone = !part || part.blocks.length < 2;
  return (
    <>
      <div className="review-tools" role="toolbar" aria-label="The selected part">
        <label>
          <span>{pane === 'source' ? 'This passage is' : 'This part is'}</span>
          <select
            value={kind}
            disabled={!part}
            onChange={({ target }) => makeKind(review, byId, pane, target.value as PartKind)}
          >
            {!choices.includes(kind) && <option value={kind}>{PART_NAMES[kind].name}</option>}
            {choices.map((each) => (
              <option key={each} value={each}>
                {PART_NAMES[each].name}
              </option>
            ))}
          </select>
        </label>
        <span className="tool-group">
          <Tool label="Right as it is" keys="Space" onClick={() => confirm(review)}>
            <Check size={16} aria-hidden="true" />
          </Tool>
          <Tool label="Split here" keys="Enter" isOff={isLone} onClick={() => divide(review)}>
            <Split size={16} aria-hidden="true" />
          </Tool>
          <Tool
            label="Merge with the part above"
            keys="Backspace"
            isOff={index < 1}
            onClick={() => merge(review)}
          >
            <Merge size={16} aria-hidden="true" />
          </Tool>
          <Tool
            label="Begin one passage earlier"
            keys="Alt+↑"
            isOff={index < 1}
            onClick={() => moveBoundary(review, -1)}
          >
            <ArrowUpToLine size={16} aria-hidden="true" />
          </Tool>
          <Tool
            label="Begin one passage later"
            keys="Alt+↓"
            isOff={index < 1}
            onClick={() => moveBoundary(review, 1)}
          >
            <ArrowDownToLine size={16} aria-hidden="true" />
          </Tool>
        </span>
        <span className="tool-group">
          <Tool label="Undo" keys="Ctrl+Z" isOff={!review.canUndo} onClick={review.undo}>
            <Undo2 size={16} aria-hidden="true" />
          </Tool>
          <Tool label="Redo" keys="Ctrl+Shift+Z" isOff={!review.canRedo} onClick={review.redo}>
            <Redo2 size={16} aria-hidden="true" />
          </Tool>
        </span>
        <button
          type="button"
          className="plain"
          aria-expanded={isLegend}
          onClick={() => setLegend(!isLegend)}
        >
          <Keyboard size={16} aria-hidden="true" /> Keys
        </button>
        <span className="uncertain">
          <span role="status">{left === 0 ? 'Nothing more to look at' : `${left} to look at`}</span>
          <button
            type="button"
            className="plain"
            title="Next to look at (F8)"
            disabled={left === 0}
            onClick={() => goToUncertain(review)}
          >
            Next
          </button>
        </span>
      </div>
      {isLegend && <Legend choices={choices} key={at} />}
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly keys: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, keys, isOff = false, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Which key makes which part. */
function Legend({ choices }: { readonly choices: readonly PartKind[] }) {
  return (
    <ul className="review-legend" aria-label="Keys">
      {choices.map((kind) => (
        <li key={kind}>
          <kbd>{PART_NAMES[kind].key.toUpperCase()}</kbd> {PART_NAMES[kind].name}
        </li>
      ))}
      <li>
        <kbd>Space</kbd> right as it is
      </li>
      <li>
        <kbd>Enter</kbd> split
      </li>
      <li>
        <kbd>Backspace</kbd> merge with the part above
      </li>
      <li>
        <kbd>Alt+↑</kbd> <kbd>Alt+↓</kbd> move where it begins
      </li>
      <li>
        <kbd>F8</kbd> next to look at
      </li>
      <li>
        <kbd>Ctrl+Z</kbd> undo
      </li>
    </ul>
  );
}
