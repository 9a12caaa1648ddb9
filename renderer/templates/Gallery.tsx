import { FilePlus } from 'lucide-react';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../core/bridge/messages/shared';
import type { TemplateEntry } from '../../core/bridge/messages/templates';
import { galleryOrder } from '../../core/templates/gallery-order';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { usePreparedWindow } from '../workspace/use-prepared-window';
import { useWorkspace } from '../workspace/workspace-context';
import { kindName } from './kind-name';
import { TemplateCard } from './TemplateCard';
import './gallery.css';

interface Recent {
  readonly path: string;
  readonly name: string;
}

/** Every template with its page, found by words and by kind; choosing one opens a new release. */
export function Gallery({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const [templates, setTemplates] = useState<readonly TemplateEntry[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [recent, setRecent] = useState<readonly Recent[]>([]);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState('');
  const fail = (error: unknown): void => report(problemOf(error));

  const refresh = (): void => {
    request('templates.list', null).then((list) => {
      setTemplates(list.entries);
      setProblems(list.problems);
    }, fail);
  };
  usePreparedWindow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it opens
  useEffect(() => {
    refresh();
    request('recent.list', null).then(setRecent, fail);
  }, []);

  const kinds = useMemo(() => [...new Set(templates.map((each) => each.kind))], [templates]);
  const hasOwn = templates.some(({ own }) => own);
  const found = galleryOrder(
    templates
      .filter((each) => isOfKind(each, kind))
      .map((each) => ({ ...each, kindName: kindName(each.kind) })),
    words,
    navigator.language,
  );
  const showsBlank = kind === '' && 'blank release'.includes(words.trim().toLowerCase());
  const go = (asked: Promise<unknown>): void => {
    asked.catch(fail);
    onClose();
  };
  const choose = (template: TemplateEntry): void =>
    go(request('document.new', { template: template.id }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [first] = found;
    if (showsBlank) go(request('document.blank', null));
    else if (first) choose(first);
  };
  return (
    <Dialog title="New release" onClose={onClose}>
      <form className="gallery-search" onSubmit={submit}>
        <input
          type="search"
          aria-label="Search templates"
          placeholder="Search: launch, correction, français…"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <select
          aria-label="Kind of template"
          value={kind}
          onChange={({ target }) => setKind(target.value)}
        >
          <option value="">All kinds</option>
          {hasOwn && <option value="own">My templates</option>}
          {kinds.map((each) => (
            <option key={each} value={each}>
              {kindName(each)}
            </option>
          ))}
        </select>
      </form>
      {problems.map(({ message, advice }) => (
        <p className="gallery-problem" key={message}>
          {message} {advice}
        </p>
      ))}
      <ul className="gallery" aria-label="Templates">
        {showsBlank && (
          <li>
            <button
              type="button"
              className="gallery-card"
              onClick={() => go(request('document.blank', null))}
            >
              <span className="gallery-page gallery-blank">
                <FilePlus size={36} strokeWidth={1.2} aria-hidden="true" />
              </span>
              <strong>Blank release</strong>
              <small>An empty page: a headline and a first paragraph.</small>
            </button>
          </li>
        )}
        {found.map((template) => (
          <TemplateCard
            key={`${template.id} ${template.revision}`}
            template={template}
            onChoose={() => choose(template)}
            onChanged={refresh}
          />
        ))}
      </ul>
      {templates.length > 0 && found.length === 0 && !showsBlank && (
        <p>No matching template. Try another word, or show all kinds.</p>
      )}
      {recent.length > 0 && <h3>Recent files</h3>}
      <div className="choices gallery-recent">
        {recent.map(({ path, name }) => (
          <button
            key={path}
            type="button"
            title={path}
            onClick={() => go(request('document.open', { path }))}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

const isOfKind = (template: TemplateEntry, kind: string): boolean =>
  kind === '' || (kind === 'own' ? template.own : template.kind === kind);
