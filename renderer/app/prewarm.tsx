import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Slate } from 'slate-react';
import { createBlock } from '../../core/release/blocks/create';
import { emptyFacts } from '../../core/release/empty-facts';
import { type Release, SCHEMA_VERSION } from '../../core/release/release';
import { BlockSlotsContext } from '../blocks/slots';
import { EditingSession } from '../editor/model/editing-session';
import { releaseOf } from '../editor/model/release-of';
import { type EditorServices, ServicesContext } from '../editor/model/services';
import { ReleasePage } from '../editor/ReleasePage';
import { WordCount } from '../statistics/WordCount';
import { WorkStore } from '../work/work-store';
import { type WorkspaceContext, WorkspaceReact } from '../workspace/workspace-context';
import { BLOCK_SLOTS } from './block-slots';
import { Desk } from './Desk';
import { PageMenu } from './page-menu/PageMenu';
import { UnresolvedCount } from './StatusLine';
import { TopBar } from './TopBar';
import { usePanels } from './use-panels';

/**
 * Renders a sample release in a hidden window and removes it: code that has run once is compiled and
 * the typefaces are loaded, so the document that comes next is rendered in a third of the time. It
 * requests nothing of the shell, which has no document for this window yet.
 */
export async function prewarm(): Promise<void> {
  const stage = document.createElement('div');
  document.body.append(stage);
  const root = createRoot(stage);
  flushSync(() => root.render(<Sample />));
  // Forces a layout, which loads the typefaces.
  stage.getBoundingClientRect();
  await Promise.all([document.fonts.ready, import('../editor/input/drag/BlockHandle')]);
  flushSync(() => root.unmount());
  stage.remove();
}

function Sample() {
  const [session] = useState(() => new EditingSession(sample()));
  const { editor } = session;
  const nothing = (): void => undefined;
  const [work] = useState(
    () => new WorkStore({ tell: nothing, stop: nothing, noticeOf: () => ({ message: '' }) }),
  );
  const never = (): Promise<never> => new Promise(nothing);
  const panels = usePanels();
  const workspace: WorkspaceContext = {
    editor,
    session,
    path: '',
    name: '',
    sample: false,
    isPrewarming: true,
    work,
    report: nothing,
    tell: () => nothing,
    run: nothing,
    open: nothing,
    close: nothing,
    showPanel: nothing,
    togglePanel: nothing,
    save: never,
    markSaved: nothing,
    focusPanel: nothing,
    find: nothing,
  };
  const services: EditorServices = {
    pickImage: never,
    addImage: never,
    openLink: nothing,
    report: nothing,
    tell: nothing,
    facts: () => releaseOf(editor).facts,
    openFact: nothing,
  };
  return (
    <WorkspaceReact.Provider value={workspace}>
      <ServicesContext.Provider value={services}>
        <BlockSlotsContext.Provider value={BLOCK_SLOTS}>
          <Slate editor={editor} initialValue={editor.children}>
            <div className="window">
              <TopBar />
              <Desk panels={panels}>
                <main className="ground">
                  <PageMenu>
                    <ReleasePage onSlash={nothing} />
                  </PageMenu>
                </main>
              </Desk>
              <footer className="status">
                <WordCount />
                <UnresolvedCount />
              </footer>
            </div>
          </Slate>
        </BlockSlotsContext.Provider>
      </ServicesContext.Provider>
    </WorkspaceReact.Provider>
  );
}

const WORDS = 'For the children on the move, States agreed on measures.';

/**
 * One of every kind of block and some paragraphs, in every face of the text; too few to be chunked,
 * because a hidden window lays out no chunks.
 */
function sample(): Release {
  const { headline, subhead, lede, paragraph, heading, quote, list, table, notes } = createBlock;
  const kinds = [headline, subhead, lede, heading, quote, list, table, notes];
  const rest = [createBlock.boilerplate, createBlock['contact-block'], createBlock['end-mark']];
  const paragraphs = Array.from({ length: 12 }, () => paragraph);
  return {
    type: 'release',
    schemaVersion: SCHEMA_VERSION,
    id: 'prewarm',
    facts: emptyFacts('en', new Date(0).toISOString()),
    children: [...kinds, ...paragraphs, ...rest].map((create) => worded(create())),
  };
}

/** A node with text in all its lines. */
function worded<T>(node: T): T {
  if (!hasChildren(node)) return node;
  const isLine = node.children.every((child) => !hasChildren(child));
  const children = isLine
    ? [{ text: WORDS }, { text: WORDS, bold: true }, { text: WORDS, italic: true }]
    : node.children.map(worded);
  return { ...node, children };
}

const hasChildren = (node: unknown): node is { readonly children: readonly unknown[] } =>
  typeof node === 'object' && node !== null && 'children' in node;
