import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Editor, Transforms } from 'slate';
import { Editable, Slate } from 'slate-react';
import { UserError } from '../../../core/errors';
import { fitted } from '../../../core/reading/fitted';
import type { TopBlock } from '../../../core/release/blocks/block';
import { FLOW_KINDS, type Flow } from '../../../core/release/blocks/flow';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import { emptyFacts } from '../../../core/release/empty-facts';
import { type Release, SCHEMA_VERSION } from '../../../core/release/release';
import { renderElement } from '../../blocks/render-element';
import { renderLeaf } from '../../blocks/render-leaf';
import { isHotkey } from '../../editor/input/hotkey';
import { toggleMark } from '../../editor/input/insert';
import { listenToPaste } from '../../editor/input/paste/fragments';
import { createReleaseEditor } from '../../editor/model/create-editor';
import { releaseOf } from '../../editor/model/release-of';
import { type EditorServices, ServicesContext } from '../../editor/model/services';

interface Props {
  readonly label: string;
  readonly body: readonly Flow[];
  readonly change: (body: Flow[]) => void;
  readonly fail: (error: unknown) => void;
}

const MARKS = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['u', 'underline'],
] as const;

const noPictures = (): Promise<never> =>
  Promise.reject(new UserError('Pictures are entries of their own.', 'Add a picture instead.'));

const SERVICES: EditorServices = {
  pickImage: noPictures,
  addImage: noPictures,
  openLink: () => undefined,
  report: ({ message }) => console.error(message),
  tell: () => undefined,
  facts: () => FACTS,
  openFact: () => undefined,
};

/** The text of an entry, edited as on the page, with the same rules. */
export function BodyEditor({ label, body, change, fail }: Props) {
  const own = useRef(body);
  const [shown, setShown] = useState(() => ({
    editor: createReleaseEditor(around(body)),
    turn: 0,
  }));
  // A text that came from elsewhere (saved by another, undone) is shown; one's own typing is not.
  useEffect(() => {
    if (body === own.current) return;
    own.current = body;
    setShown(({ turn }) => ({ editor: createReleaseEditor(around(body)), turn: turn + 1 }));
  }, [body]);
  const { editor, turn } = shown;
  useEffect(
    () => listenToPaste(editor, { failed: fail, leftOut: () => undefined }),
    [editor, fail],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const mark = MARKS.find(([letter]) => isHotkey(event, letter))?.[1];
    if (!mark) return;
    event.preventDefault();
    toggleMark(editor, mark);
  };
  return (
    <ServicesContext.Provider value={SERVICES}>
      <Slate
        key={turn}
        editor={editor}
        initialValue={editor.children}
        onValueChange={() => {
          const { children: all } = releaseOf(editor);
          const children = held(all);
          // Content that an entry cannot store is shown as the part that it keeps.
          const isWhole = children.length === all.length;
          if (isWhole && children.every((block, index) => block === all[index])) {
            own.current = children;
          }
          change(children);
        }}
      >
        <div className="dl-field dl-wide">
          <span>{label}</span>
          <Editable
            className="library-body"
            aria-label={label}
            renderElement={renderElement}
            renderLeaf={renderLeaf}
            onKeyDown={onKeyDown}
            onFocus={() => {
              if (!editor.selection) Transforms.select(editor, Editor.end(editor, []));
            }}
            spellCheck={false}
          />
        </div>
      </Slate>
    </ServicesContext.Provider>
  );
}

/** The storable form of pasted blocks: all their words. */
function held(blocks: readonly TopBlock[]): Flow[] {
  const lines = blocks.filter(
    ({ type }) => FLOW_KINDS.includes(type) || BLOCK_SPECS[type].content !== 'void',
  );
  return fitted(lines, FLOW_KINDS) as Flow[];
}

/** Nothing is known: the text of an entry belongs to no release yet. */
const FACTS = emptyFacts('en', '1970-01-01T00:00:00Z');

/** The release around a text that the page's rules need. */
const around = (children: readonly Flow[]): Release => ({
  type: 'release',
  schemaVersion: SCHEMA_VERSION,
  id: 'body',
  facts: FACTS,
  children: [...children],
});
