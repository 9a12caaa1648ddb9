import { useState } from 'react';
import { compareParts } from '../../core/compare/compare-releases';
import type { BlockConflict, Choice, FactConflict } from '../../core/merge/merge';
import type { Block } from '../../core/release/blocks/block';
import { problemOf } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import { ComparedBlock } from '../versions/ComparedBlock';
import { factLabel } from '../versions/fact-labels';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';
import { type MergeArgument, takeMerge } from './bring-together';
import { factValues } from './fact-values';
import '../versions/compare.css';
import './merge.css';

/** Only what both changed, side by side: mine, theirs or both. */
export function MergeDialog({ argument, onClose }: DialogProps) {
  const given = argument as MergeArgument;
  const { merge } = given;
  const workspace = useWorkspace();
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({});
  const count = merge.factConflicts.length + merge.blockConflicts.length;
  const choiceOf = (number: number): Choice => choices[number] ?? 'both';
  const choose = (number: number) => (choice: Choice) =>
    setChoices((old) => ({ ...old, [number]: choice }));
  const all = (choice: Choice): void =>
    setChoices(Object.fromEntries(Array.from({ length: count }, (_, n) => [n, choice])));
  const take = (): void => {
    onClose();
    takeMerge(given, choiceOf, workspace).catch((error) => workspace.report(problemOf(error)));
  };
  return (
    <Dialog title="Merge both versions" onClose={onClose}>
      <form
        className="merge"
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <div className="head">
          <p>
            {count === 1 ? 'One place was' : `${count} places were`} changed by you and by somebody
            else. Everything else has been merged.
          </p>
          <button type="button" className="plain" onClick={() => all('mine')}>
            All mine
          </button>
          <button type="button" className="plain" onClick={() => all('theirs')}>
            All theirs
          </button>
        </div>
        <div className="conflicts">
          {merge.factConflicts.map((conflict) => (
            <FactQuestion
              key={conflict.number}
              conflict={conflict}
              choice={choiceOf(conflict.number)}
              choose={choose(conflict.number)}
            />
          ))}
          {merge.blockConflicts.map((conflict) => (
            <BlockQuestion
              key={conflict.number}
              conflict={conflict}
              given={given}
              choice={choiceOf(conflict.number)}
              choose={choose(conflict.number)}
            />
          ))}
        </div>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Not now
          </button>
          <button type="submit" className="primary">
            Bring together
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface Question {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

function FactQuestion({ conflict, choice, choose }: Question & { conflict: FactConflict }) {
  const { number, fact } = conflict;
  const { mine, theirs } = factValues(conflict);
  return (
    <fieldset>
      <legend>{factLabel(fact)}</legend>
      <div className="sides">
        {SIDES.map(({ value, label }) => (
          <Side
            key={value}
            number={number}
            value={value}
            label={label}
            isChosen={(choice === 'theirs') === (value === 'theirs')}
            choose={choose}
          >
            {{ mine, theirs }[value] || <em>Empty</em>}
          </Side>
        ))}
      </div>
    </fieldset>
  );
}

const SIDES = [
  { value: 'mine', label: 'Mine' },
  { value: 'theirs', label: 'Theirs' },
] as const;

interface BlockQuestionProps extends Question {
  readonly conflict: BlockConflict;
  readonly given: MergeArgument;
}

function BlockQuestion({ conflict, given, choice, choose }: BlockQuestionProps) {
  const { number, base, mine, theirs } = conflict;
  const [block] = [...base, ...mine, ...theirs];
  return (
    <fieldset>
      <legend>{block?.type.replace('-', ' ')}</legend>
      <div className="sides">
        {SIDES.map(({ value, label }) => (
          <Side
            key={value}
            number={number}
            value={value}
            label={label}
            isChosen={choice === value}
            choose={choose}
          >
            <SideText
              base={base}
              blocks={{ mine, theirs }[value]}
              given={given}
              facts={given[value].facts}
            />
          </Side>
        ))}
      </div>
      <label className="check">
        <input
          type="radio"
          name={`conflict-${number}`}
          checked={choice === 'both'}
          onChange={() => choose('both')}
        />
        Both, mine first
      </label>
    </fieldset>
  );
}

interface SideProps {
  readonly number: number;
  readonly value: Choice;
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: (choice: Choice) => void;
  readonly children: React.ReactNode;
}

function Side({ number, value, label, isChosen, choose, children }: SideProps) {
  return (
    <label className={isChosen ? 'merge-side chosen' : 'merge-side'}>
      <span className="check">
        <input
          type="radio"
          name={`conflict-${number}`}
          checked={isChosen}
          onChange={() => choose(value)}
        />
        {label}
      </span>
      <span className="cmp-ground">{children}</span>
    </label>
  );
}

interface SideTextProps {
  readonly base: readonly Block[];
  readonly blocks: readonly Block[];
  readonly given: MergeArgument;
  readonly facts: MergeArgument['mine']['facts'];
}

/** One side's text, with its changes against the common version. */
function SideText({ base, blocks, given, facts }: SideTextProps) {
  if (blocks.length === 0) return <em>Taken out</em>;
  const changes = compareParts({ blocks: base, facts: given.base.facts }, { blocks, facts });
  return changes.map((change, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a compared block has no other identity
    <ComparedBlock key={index} change={change} shown="both" language={facts.language} />
  ));
}
