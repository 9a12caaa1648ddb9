import {
  type KeyboardEvent,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { Slate } from 'slate-react';
import type { DocumentState } from '../../core/bridge/messages/document';
import type { Problem } from '../../core/bridge/messages/shared';
import { dialogTopic } from '../../core/help/topics';
import { BlockSlotsContext } from '../blocks/slots';
import { listen, problemOf, request } from '../bridge/client';
import { PressDesk } from '../checks/PressDesk';
import { takeSelection } from '../editor/input/take-selection';
import { useTypingSettings } from '../editor/input/typing-settings';
import { releaseOf } from '../editor/model/create-editor';
import type { EditingSession } from '../editor/model/editing-session';
import { focusPage } from '../editor/model/page-focus';
import { type EditorServices, ServicesContext } from '../editor/model/services';
import { useProgressiveRender, WholePageContext } from '../editor/progressive-render';
import { ReleasePage } from '../editor/ReleasePage';
import { useImportReviews } from '../imports/use-import-reviews';
import { LockedNotice } from '../issue/LockedNotice';
import type { FindAsked } from '../navigation/FindBar';
import { usePreviewView } from '../preview/preview-view';
import { useJournalNews } from '../recovery/use-journal-news';
import { Comments } from '../review/Comments';
import { SampleNotice } from '../start/SampleNotice';
import { useTourStep } from '../start/tour';
import { useBlankFocus } from '../start/use-blank-focus';
import { useSample } from '../start/use-sample';
import { Notices } from '../ui/Notices';
import { type OpenDialogs, OpenDialogsContext } from '../ui/open-dialogs';
import { useWorkStore } from '../work/use-work-store';
import { leaveFocusMode, useFocusMode } from '../workspace/focus-mode';
import { goToFact } from '../workspace/go-to-fact';
import { useDocument } from '../workspace/use-document';
import { useFileDrops } from '../workspace/use-file-drops';
import { useNotices } from '../workspace/use-notices';
import { type WorkspaceContext, WorkspaceReact } from '../workspace/workspace-context';
import { BLOCK_SLOTS } from './block-slots';
import { refusalOf } from './commands/allowed';
import { commandById } from './commands/registry';
import { useMenuState } from './commands/use-menu-state';
import { useShortcuts } from './commands/use-shortcuts';
import { Desk } from './Desk';
import { DIALOGS } from './dialogs';
import { openHelp, topicAt, useHelpKey } from './help-here';
import { TYPED } from './insert-menu/InsertMenu';
import { PageMenu } from './page-menu/PageMenu';
import { StatusLine } from './StatusLine';
import { STATUS_ITEMS } from './status-items';
import { TopBar } from './TopBar';
import { usePanels } from './use-panels';
import { useShownTextSize } from './use-shown-text-size';

const BlockHandle = lazy(() => import('../editor/input/drag/BlockHandle'));
const FindBar = lazy(() => import('../navigation/FindBar'));
const Tour = lazy(() => import('../start/Tour'));
const PreviewPane = lazy(() => import('../preview/PreviewPane'));

/** A panel that is asked for is beside the text, which stands alone no longer. */
const besideText =
  <Args extends unknown[]>(show: (...args: Args) => void) =>
  (...args: Args): void => {
    leaveFocusMode();
    show(...args);
  };

interface Props {
  readonly state: DocumentState;
  readonly session: EditingSession;
}

/** The window: the page, and everything around it. */
export function Workspace({ state, session }: Props) {
  const { editor } = session;
  const { store: noticeStore, notices, tell } = useNotices();
  const [dialogs, setDialogs] = useState<OpenDialogs>([]);
  const report = useCallback(
    (problem: Problem) => void tell({ kind: 'error', ...problem }),
    [tell],
  );
  const work = useWorkStore(tell);
  const { name, path, dirty, save, markSaved } = useDocument(state, session, tell);
  const sample = useSample(state.sample, dirty, path);
  const panels = usePanels();
  const { showPanel, togglePanel, focusPanel, closeOver } = panels;
  const previewView = usePreviewView();
  const isFocusMode = useFocusMode();
  const isTouring = useTourStep() !== null;
  const [dialog, setDialog] = useState<{ name: string; argument: unknown } | null>(null);
  const [finding, setFinding] = useState<FindAsked | null>(null);
  const ground = useRef<HTMLElement>(null);
  useShownTextSize(ground);
  const isDialogOpen = useRef(false);
  isDialogOpen.current = dialog !== null && dialog.name !== 'palette';
  const selectionChanged = useMenuState(editor);
  useFileDrops(report);
  useBlankFocus(editor);

  const { isWhole, renderAll } = useProgressiveRender();

  const workspace = useMemo((): WorkspaceContext => {
    const close = (): void => {
      // At once: what follows may move the focus, which an open dialog keeps.
      flushSync(() => setDialog(null));
      // The element that opened it may be gone, such as a menu item.
      if (document.activeElement === document.body) focusPage(editor);
    };
    /** Dismisses the last notice about a refused command. */
    let withdrawRefusal = (): void => undefined;
    const context: WorkspaceContext = {
      editor,
      session,
      path,
      name,
      sample,
      work,
      report,
      tell,
      run: (id, { keepsFocus = false } = {}) => {
        const command = commandById(id);
        if (!command) return;
        close();
        renderAll();
        withdrawRefusal();
        // A key may just have moved the caret: the command is about where it is now.
        takeSelection(editor);
        const refusal = refusalOf(command, editor);
        if (refusal) {
          withdrawRefusal = tell(refusal);
          return;
        }
        if (!keepsFocus && (command.focusesPage ?? command.edits)) focusPage(editor);
        command.run(context);
      },
      open: (dialogName, argument) => setDialog({ name: dialogName, argument }),
      close,
      showPanel: besideText(showPanel),
      togglePanel: besideText(togglePanel),
      focusPanel: besideText(focusPanel),
      save,
      markSaved,
      find: (wanted) => setFinding((old) => ({ wanted, count: (old?.count ?? 0) + 1 })),
    };
    return context;
  }, [
    editor,
    session,
    path,
    name,
    sample,
    work,
    report,
    tell,
    showPanel,
    togglePanel,
    focusPanel,
    save,
    markSaved,
    renderAll,
  ]);

  const services = useMemo(
    (): EditorServices => ({
      pickImage: () => request('image.pick', null),
      addImage: (bytes, fileName) =>
        request('image.add', { bytes: new Uint8Array(bytes), fileName }),
      openLink: (url) =>
        void request('link.open', { url }).catch((error) => report(problemOf(error))),
      report,
      tell: (notice) => void tell(notice),
      facts: () => releaseOf(editor).facts,
      openFact: (fact) => goToFact(showPanel, fact),
    }),
    [editor, report, tell, showPanel],
  );

  useEffect(() => {
    const stops = [
      listen('menu.command', ({ command }) => {
        // An open dialog stays: help may be about it.
        if (command === 'help.here') {
          openHelp(topicAt(document.activeElement), report);
          return;
        }
        // A text command must not discard an open dialog.
        if (isDialogOpen.current && commandById(command)?.edits) return;
        workspace.run(command);
      }),
      listen('problem', report),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace, report]);

  useTypingSettings(editor, report);
  useHelpKey(report);
  useShortcuts(workspace.run);
  useJournalNews(workspace);
  useImportReviews(workspace, dialog !== null);

  // Last: the effects above and those of all parts have subscribed.
  useEffect(() => {
    request('document.page', { state: 'listening' }).catch((error) => report(problemOf(error)));
  }, [report]);

  const backToPage = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof Element)) return;
    closeOver();
    leaveFocusMode();
    // Not from the page itself, nor from a dialog or a menu that only React has in this part.
    if (!currentTarget.contains(target) || target.closest('.dl-page')) return;
    event.preventDefault();
    focusPage(editor);
  };

  const Dialog = dialog && DIALOGS[dialog.name];
  return (
    <WorkspaceReact.Provider value={workspace}>
      <ServicesContext.Provider value={services}>
        <BlockSlotsContext.Provider value={BLOCK_SLOTS}>
          <Slate editor={editor} initialValue={editor.children} onChange={selectionChanged}>
            <PressDesk />
            <Comments />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the page */}
            <div
              className={isFocusMode ? 'window focus-mode' : 'window'}
              onKeyDown={backToPage}
              // Whatever a person does finds the whole page.
              onKeyDownCapture={renderAll}
              onPointerDownCapture={renderAll}
              onDragEnterCapture={renderAll}
            >
              <TopBar />
              {isFocusMode && (
                <button
                  type="button"
                  className="focus-mode-leave"
                  title="Leave focus mode (Escape)"
                  onClick={() => {
                    leaveFocusMode();
                    focusPage(editor);
                  }}
                >
                  Leave focus mode
                </button>
              )}
              <div className="strips">
                <SampleNotice />
                <LockedNotice />
                <Suspense>
                  {finding && <FindBar asked={finding} onClose={() => setFinding(null)} />}
                </Suspense>
              </div>
              <Desk panels={panels} view={previewView} onPointerDown={closeOver}>
                <main ref={ground} className="ground">
                  <PageMenu>
                    <WholePageContext value={isWhole}>
                      <ReleasePage onSlash={() => workspace.open('blocks', TYPED)} />
                    </WholePageContext>
                  </PageMenu>
                  <Suspense>
                    <BlockHandle />
                  </Suspense>
                </main>
                {previewView !== 'off' && (
                  <Suspense>
                    <PreviewPane />
                  </Suspense>
                )}
              </Desk>
              <StatusLine path={path} sample={sample} dirty={dirty}>
                {STATUS_ITEMS.map((Item) => (
                  <Item key={Item.name} />
                ))}
              </StatusLine>
            </div>
            <Notices notices={notices} store={noticeStore} dialog={dialogs.at(-1)} />
            <Suspense>{isTouring && <Tour />}</Suspense>
            <OpenDialogsContext value={setDialogs}>
              <Suspense>
                {Dialog && (
                  <div className="dialog-place" data-help={dialogTopic(dialog.name)}>
                    <Dialog argument={dialog.argument} onClose={workspace.close} />
                  </div>
                )}
              </Suspense>
            </OpenDialogsContext>
          </Slate>
        </BlockSlotsContext.Provider>
      </ServicesContext.Provider>
    </WorkspaceReact.Provider>
  );
}
