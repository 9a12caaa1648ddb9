import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { ReactEditor, Slate } from 'slate-react';
import type { DocumentState } from '../../core/bridge/messages/document';
import type { Problem } from '../../core/bridge/messages/shared';
import { isIssued } from '../../core/release/status';
import { problemOf, request } from '../bridge/client';
import { ChecksMenu } from '../checks/ChecksMenu';
import { PressDesk } from '../checks/PressDesk';
import { releaseOf } from '../editor/create-editor';
import { drawWhole } from '../editor/draw-in-steps';
import { useTypingSettings } from '../editor/input/typing-settings';
import { settleTyping } from '../editor/paint-first';
import { ReleasePage } from '../editor/ReleasePage';
import { type EditorServices, ServicesContext } from '../editor/services';
import type { ReleaseEditor } from '../editor/slate-types';
import { useLiveView } from '../live/live-view';
import { SampleNotice } from '../start/SampleNotice';
import { useBlankFocus } from '../start/use-blank-focus';
import { useSample } from '../start/use-sample';
import { commandById } from './commands/registry';
import { FindBar } from './FindBar';
import { goToFact } from './go-to-fact';
import { LockedNotice } from './issue/LockedNotice';
import { Notices } from './Notices';
import { SidePanels } from './SidePanels';
import { StatusLine } from './StatusLine';
import { STATUS_ITEMS } from './status-items';
import { SURFACES } from './surfaces';
import { TopBar } from './TopBar';
import { useDocument } from './use-document';
import { useFileDrops } from './use-file-drops';
import { useJournalNews } from './use-journal-news';
import { useNotices } from './use-notices';
import { usePanels } from './use-panels';
import { type WorkspaceContext, WorkspaceReact } from './workspace-context';

const BlockHandle = lazy(() => import('../editor/drag/BlockHandle'));
const LivePane = lazy(() => import('../live/LivePane'));

interface Props {
  readonly state: DocumentState;
  readonly editor: ReleaseEditor;
}

/** The window: the page, and everything around it. */
export function Workspace({ state, editor }: Props) {
  const { notices, tell, dismiss } = useNotices();
  const report = useCallback((problem: Problem) => void tell(problem), [tell]);
  const { name, path, dirty, save, changed, markSaved } = useDocument(state, editor, tell);
  const sample = useSample(state.sample, dirty, path);
  const { room, shown, showPanel, togglePanel } = usePanels();
  const liveView = useLiveView();
  const [surface, setSurface] = useState<{ name: string; argument: unknown } | null>(null);
  const [finding, setFinding] = useState(false);
  useFileDrops(report);
  useBlankFocus(editor);

  const workspace = useMemo((): WorkspaceContext => {
    const close = (): void => setSurface(null);
    const context: WorkspaceContext = {
      editor,
      path,
      name,
      sample,
      report,
      tell,
      run: (id) => {
        const command = commandById(id);
        if (!command) return;
        close();
        settleTyping(editor);
        drawWhole(editor);
        if (command.available && !command.available(editor)) {
          const problem = command.refusal?.(editor);
          if (problem) report(problem);
          return;
        }
        const actsOnPage = command.focusesPage !== false;
        if (actsOnPage && isIssued(releaseOf(editor).facts.status)) return;
        if (actsOnPage) ReactEditor.focus(editor);
        command.run(context);
      },
      open: (surfaceName, argument) => setSurface({ name: surfaceName, argument }),
      close,
      showPanel,
      togglePanel,
      save,
      markSaved,
      find: () => setFinding(true),
    };
    return context;
  }, [editor, path, name, sample, report, tell, showPanel, togglePanel, save, markSaved]);

  const services = useMemo(
    (): EditorServices => ({
      pickImage: () => request('image.pick', null),
      addImage: (bytes, fileName) =>
        request('image.add', { bytes: new Uint8Array(bytes), fileName }),
      openLink: (url) =>
        void request('link.open', { url }).catch((error) => report(problemOf(error))),
      report,
      facts: () => releaseOf(editor).facts,
      openFact: (label) => goToFact(showPanel, label),
    }),
    [editor, report, showPanel],
  );

  useEffect(() => {
    const stops = [
      window.dateline.on('menu.command', ({ command }) => workspace.run(command)),
      window.dateline.on('problem', report),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace, report]);

  useTypingSettings(editor, report);
  useJournalNews(workspace);

  // Last, when all parts of the window listen.
  useEffect(() => {
    request('document.hears', null).catch((error) => report(problemOf(error)));
  }, [report]);

  const Surface = surface && SURFACES[surface.name];
  return (
    <WorkspaceReact.Provider value={workspace}>
      <ServicesContext.Provider value={services}>
        <Slate editor={editor} initialValue={editor.children} onValueChange={changed}>
          <PressDesk />
          <div className="window">
            <TopBar />
            <div className="strips">
              <SampleNotice />
              <LockedNotice />
              <Notices notices={notices} dismiss={dismiss} />
              {finding && <FindBar onClose={() => setFinding(false)} />}
            </div>
            <div className={`desk ${room}`}>
              <SidePanels side="start" shown={shown.start} toggle={togglePanel} />
              <div className={`centre ${liveView}`}>
                <main className="ground">
                  <ChecksMenu>
                    <ReleasePage onSlash={() => workspace.open('blocks')} />
                  </ChecksMenu>
                  <Suspense>
                    <BlockHandle />
                  </Suspense>
                </main>
                {liveView !== 'off' && (
                  <Suspense>
                    <LivePane />
                  </Suspense>
                )}
              </div>
              <SidePanels side="end" shown={shown.end} toggle={togglePanel} />
            </div>
            <StatusLine path={path} sample={sample} dirty={dirty}>
              {STATUS_ITEMS.map((Item) => (
                <Item key={Item.name} />
              ))}
            </StatusLine>
          </div>
          <Suspense>
            {Surface && <Surface argument={surface.argument} onClose={workspace.close} />}
          </Suspense>
        </Slate>
      </ServicesContext.Provider>
    </WorkspaceReact.Provider>
  );
}
