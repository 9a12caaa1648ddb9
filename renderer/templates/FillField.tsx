import { Crosshair } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { deepEqual } from '../../core/json/canonical';
import { renameOrganisation } from '../../core/library/add-organisation';
import type { Variable } from '../../core/release/form/variable';
import { contactDetailProblem } from '../../core/templates/contact-detail';
import { setValue } from '../../core/templates/set-value';
import { answerTo, isLeftOut } from '../../core/templates/values';
import { problemOf } from '../bridge/client';
import { releaseOf, setFacts } from '../editor/model/create-editor';
import { setRelease } from '../editor/model/set-release';
import { goTo } from '../editor/queries/go-to';
import { placesOf } from '../editor/queries/variable-occurrences';
import { EmbargoField } from '../embargo/EmbargoField';
import { useKept } from '../ui/kept';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { AnswerInput } from './AnswerInput';
import { answerSetAside, setAnswerAside } from './set-aside-answers';

interface Props {
  readonly variable: Variable;
  /** The variable's name, or `name@entry`. */
  readonly use: string;
}

/** One question of the form. Every letter stands at once in every place that asks for it. */
export function FillField({ variable, use }: Props) {
  const { editor } = useWorkspace();
  const answer = useFromRelease((release) => answerTo(release, use));
  const leftOut = useFromRelease((release) => isLeftOut(release, use));
  const places = useFromRelease((release) => placesOf(release, use, variable), deepEqual);
  const facts = useFromRelease((release) => release.facts);
  const id = useId();
  const [wrong, setWrong] = useKept<{ text: string; message: string }>(`fill.${use}`);
  const [next, setNext] = useState(0);
  const { prompt, help, required, type, fact } = variable;

  const [isFocused, setFocused] = useState(false);
  const detail = useFromRelease((release) =>
    answer ? contactDetailProblem(release, use, places, answer) : null,
  );
  // While it is being typed, an address is not wrong yet.
  const problem = wrong?.message ?? detail ?? '';
  const isWrong = wrong !== null || (detail !== null && !isFocused);
  const renamed = useRef(answer ?? '');

  const give = (text: string | undefined): void => {
    try {
      setRelease(editor, setValue(releaseOf(editor), use, text), `answer ${use}`, answer ?? '');
      // Set to what it is already, React would draw once more and throw that away, in which Slate's
      // selectors take the new answer for one that is shown.
      if (wrong) setWrong(null);
    } catch (error) {
      const { message, advice } = problemOf(error);
      setWrong({ text: text ?? '', message: `${message} ${advice}` });
    }
  };
  /** Spaces at the ends belong to typing; what is named after an organisation follows its name. */
  const leave = (): void => {
    const current = answerTo(releaseOf(editor), use) ?? '';
    const tidy = current.trim();
    if (!wrong && tidy !== current) give(tidy === '' ? undefined : tidy);
    if (fact === 'organisations' && renamed.current !== tidy) {
      const release = renameOrganisation(releaseOf(editor), renamed.current, tidy);
      setRelease(editor, release, `answer ${use}`);
    }
  };
  const leaveOut = (isOut: boolean): void => {
    if (isOut) {
      setAnswerAside(editor, use, answer ?? '');
      give('');
    } else give(answerSetAside(editor, use) || undefined);
  };
  const jump = (): void => {
    const path = places[next % places.length];
    if (path) goTo(editor, path);
    setNext(next + 1);
  };
  if (fact === 'releaseTime') {
    return (
      <fieldset className="fill-field facts" data-open={required && !facts.releaseTime}>
        <legend dir="auto">
          {prompt}
          {required ? <abbr title="Required"> *</abbr> : null}
        </legend>
        <EmbargoField facts={facts} set={(changes) => setFacts(editor, changes)} />
        {help && <small dir="auto">{help}</small>}
      </fieldset>
    );
  }
  return (
    <div className="fill-field" data-open={required && !answer?.trim()}>
      <div className="fill-question">
        <label htmlFor={id} dir="auto">
          {prompt}
          {required ? <abbr title="Required"> *</abbr> : null}
        </label>
        {places.length > 0 && (
          <button
            type="button"
            title={places.length === 1 ? 'Show in the text' : `Show its ${places.length} places`}
            aria-label={`Show in the text: ${prompt}`}
            onClick={jump}
          >
            <Crosshair size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      <AnswerInput
        id={id}
        use={use}
        variable={variable}
        value={wrong?.text ?? (leftOut ? answerSetAside(editor, use) : (answer ?? ''))}
        describedBy={`${id}-help`}
        isWrong={isWrong}
        disabled={leftOut}
        onChange={(text) => give(text === '' ? undefined : text)}
        onFocus={() => {
          renamed.current = answer ?? '';
          setFocused(true);
        }}
        onBlur={() => {
          setFocused(false);
          leave();
        }}
      />
      <small id={`${id}-help`} dir="auto">
        {problem ? <span className={isWrong ? 'fill-wrong' : ''}>{problem}</span> : help}
      </small>
      {!required && !fact && type !== 'choice' && (
        <label className="fill-leave">
          <input
            type="checkbox"
            checked={leftOut}
            onChange={({ target }) => leaveOut(target.checked)}
          />
          Leave out
        </label>
      )}
    </div>
  );
}
