import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ReactEditor, Slate } from 'slate-react';
import type { DocumentState } from '../../core/bridge/messages/document';
import type { Problem } from '../../core/bridge/messages/shared';
import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/create-editor';
import { findMatches } from '../editor/find';
import { insertImage, insertPlaceholder, linkAround, setLink } from '../editor/insert';
import { isAt, momentOf } from '../editor/moment';
import { ReleasePage } from '../editor/ReleasePage';
import { type EditorServices, ServicesContext } from '../editor/services';
import type { ReleaseEditor } from '../editor/slate-types';
import { AskDialog } from './AskDialog';
import { Chooser } from './Chooser';
import { type Command, type CommandContext, commandById, type Surface } from './commands';
import { ExportDialog } from './ExportDialog';
import { FactsPanel } from './FactsPanel';
import { FindBar, type FindQuery } from './FindBar';
import { OutlinePanel } from './OutlinePanel';
import { StatusLine } from './StatusLine';
import { TemplateDialog } from './TemplateDialog';
import { TopBar } from './TopBar';

interface Props {
  readonly state: DocumentState;
  readonly editor: ReleaseEditor;
}

/** The window: the page, and everything around it. */
export function Workspace({ state, editor }: Props) {
  const [name, setName] = useState(state.name);
  const saved = useRef(momentOf(editor));
  const [dirty, setDirty] = useState(state.dirty);
  const [release, setRelease] = useState(() => releaseOf(editor));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [surface, setSurface] = useState<Surface | null>(null);
  const [query, setQuery] = useState<FindQuery | null>(null);
  const [folded, setFolded] = useState({ outline: false, facts: false });

  const report = useCallback((problem: Problem) => setProblems((all) => [...all, problem]), []);
  const tell = useCallback(
    (isDirty: boolean) => {
      setDirty(isDirty);
      request('document.dirty', { dirty: isDirty }).catch((error) => report(problemOf(error)));
    },
    [report],
  );
  const save = useCallback(
    async (as: boolean) => {
      const sent = releaseOf(editor);
      const moment = momentOf(editor);
      try {
        const result = await request('document.save', { release: sent, as });
        if (!result) return;
        saved.current = moment;
        setName(result.name);
        // What was typed while it was being saved is not saved.
        tell(!isAt(editor, moment));
      } catch (error) {
        report(problemOf(error));
      }
    },
    [editor, report, tell],
  );

  const services = useMemo(
    (): EditorServices => ({
      pickImage: () => request('image.pick', null),
      addImage: (bytes, fileName) =>
        request('image.add', { bytes: new Uint8Array(bytes), fileName }),
      openLink: (url) =>
        void request('link.open', { url }).catch((error) => report(problemOf(error))),
      report,
      facts: () => releaseOf(editor).facts,
    }),
    [editor, report],
  );

  const context = useMemo(
    (): CommandContext => ({
      editor,
      open: setSurface,
      find: () => setQuery((old) => old ?? { text: '', matchCase: false }),
      save: (as) => void save(as),
      openFile: () =>
        void request('document.open', { path: null }).catch((error) => report(problemOf(error))),
      pickImage: () =>
        void services
          .pickImage()
          .then((image) => image && insertImage(editor, image))
          .catch((error) => report(problemOf(error))),
      fold: (panel) => setFolded((old) => ({ ...old, [panel]: !old[panel] })),
    }),
    [editor, report, save, services],
  );
  const run = useCallback(
    (command: Command) => {
      setSurface(null);
      if (!command.id.startsWith('view.') && !command.id.startsWith('file.')) {
        ReactEditor.focus(editor);
      }
      command.run(context);
    },
    [context, editor],
  );

  useEffect(() => {
    const stops = [
      window.dateline.on('menu.command', ({ command }) => {
        const known = commandById(command);
        if (known) run(known);
      }),
      window.dateline.on('document.saveAndClose', () => void save(false)),
      window.dateline.on('problem', report),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [report, run, save]);
  useFileDrops(report);

  const matches = useMemo(
    () => (query && release ? findMatches(editor, query.text, query.matchCase) : []),
    [editor, query, release],
  );
  const close = (): void => setSurface(null);
  const ask = { initial: '', onClose: close };
  const answered = (act: (text: string) => void) => (text: string) => {
    close();
    ReactEditor.focus(editor);
    act(text);
  };
  return (
    <ServicesContext.Provider value={services}>
      <Slate
        editor={editor}
        initialValue={editor.children}
        onChange={() => {
          const now = releaseOf(editor);
          if (now === release) return;
          setRelease(now);
          const isDirty = !isAt(editor, saved.current);
          if (isDirty !== dirty) tell(isDirty);
        }}
      >
        <div className="window">
          <TopBar name={name} run={run} openBlocks={() => setSurface('blocks')} />
          <div className="strips">
            {problems.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a problem has no other identity
              <div className="strip" role="alert" key={index}>
                <p>
                  <strong>{problem.message}</strong> {problem.advice}
                </p>
                <button
                  type="button"
                  onClick={() => setProblems(problems.filter((other) => other !== problem))}
                >
                  Dismiss
                </button>
              </div>
            ))}
            {query && (
              <FindBar
                query={query}
                setQuery={setQuery}
                matches={matches}
                onClose={() => setQuery(null)}
              />
            )}
          </div>
          <div className="desk">
            {folded.outline ? <span /> : <OutlinePanel />}
            <main className="ground">
              <ReleasePage matches={matches} onSlash={() => setSurface('blocks')} />
            </main>
            {folded.facts ? <span /> : <FactsPanel />}
          </div>
          <StatusLine dirty={dirty} />
        </div>
        {surface === 'export' && <ExportDialog release={release} report={report} onClose={close} />}
        {surface === 'templates' && <TemplateDialog report={report} onClose={close} />}
        {(surface === 'palette' || surface === 'shortcuts') && (
          <Chooser
            title="Commands"
            editor={editor}
            onlyBlocks={false}
            onChoose={run}
            onClose={close}
          />
        )}
        {surface === 'blocks' && (
          <Chooser title="Insert" editor={editor} onlyBlocks onChoose={run} onClose={close} />
        )}
        {surface === 'link' && (
          <AskDialog
            {...ask}
            title="Link"
            label="Web or e-mail address; empty takes the link away"
            initial={linkAround(editor)}
            onDone={answered((url) => setLink(editor, url))}
          />
        )}
        {surface === 'placeholder' && (
          <AskDialog
            {...ask}
            title="Placeholder"
            label="What has to be filled in here"
            onDone={answered((label) => label && insertPlaceholder(editor, label))}
          />
        )}
      </Slate>
    </ServicesContext.Provider>
  );
}

/** A release that is dropped anywhere opens; nothing that is dropped takes the window elsewhere. */
function useFileDrops(report: (problem: Problem) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      for (const file of event.dataTransfer?.files ?? []) {
        const path = window.dateline.pathOf(file);
        if (!path.endsWith('.dateline')) continue;
        request('document.open', { path }).catch((error) => report(problemOf(error)));
      }
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [report]);
}
