import { type MouseEvent, useMemo } from 'react';
import { Editor, type Element } from 'slate';
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react';
import { isIssued } from '../../../core/lifecycle/status';
import { datelineText } from '../../../core/release/facts-text';
import { releaseOf } from '../../editor/model/create-editor';
import { focusPage } from '../../editor/model/page-focus';
import { useServices } from '../../editor/model/services';

interface Props {
  /** The paragraph that it stands before. */
  readonly lede: Element;
}

/**
 * Place and date, which are facts. A click puts the caret behind them, where text can be; a double
 * click, or one where nothing is known yet, leads to their fields.
 */
export function Dateline({ lede }: Props) {
  const editor = useSlateStatic();
  const { openFact } = useServices();
  const facts = useSlateSelector((current) => releaseOf(current).facts);
  const dateline = useMemo(() => datelineText(facts), [facts]);
  const isLocked = isIssued(facts.status);
  const press = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    // The browser would put the caret into what nobody can type in.
    event.preventDefault();
    if (!isLocked && (dateline === null || event.detail > 1)) {
      openFact('place');
      return;
    }
    focusPage(editor);
    editor.select(Editor.start(editor, ReactEditor.findPath(editor, lede)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys reach the text and the fields without it
    <span
      contentEditable={false}
      className={dateline ? 'dl-dateline' : 'dl-dateline dl-missing'}
      title={isLocked ? undefined : titleOf(dateline)}
      onMouseDown={press}
    >
      {dateline ?? 'Add place and date'}
    </span>
  );
}

const titleOf = (dateline: string | null): string =>
  dateline ? 'Double-click to change place and date' : 'Add place and date';
