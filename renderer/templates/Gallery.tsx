import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../core/bridge/messages/shared';
import type { TemplateEntry } from '../../core/bridge/messages/templates';
import { Dialog } from '../app/Dialog';
import type { SurfaceProps } from '../app/surface-props';
import { usePreparedWindow } from '../app/use-prepared-window';
import { useWorkspace } from '../app/workspace-context';
import { problemOf, request } from '../bridge/client';
import { kindName } from './kind-name';
import { TemplateCard } from './TemplateCard';
import './gallery.css';

interface Recent {
  readonly path: string;
  readonly name: string;
}

/** Every template with its page, found by words and by kind; choosing one opens a new release. */
export function Gallery({ onClose }: SurfaceProps) {
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
  const found = templates.filter((each) => isOfKind(each, kind) && says(each, words));
  const go = (asked: Promise<unknown>): void => {
    asked.catch(fail);
    onClose();
  };
  const choose = (template: TemplateEntry): void =>
    go(request('document.new', { template: template.id }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [first] = found;
    if (first) choose(first);
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
        {found.map((template) => (
          <TemplateCard
            key={`${template.id} ${template.revision}`}
            template={template}
            onChoose={() => choose(template)}
            onChanged={refresh}
          />
        ))}
      </ul>
      {templates.length > 0 && found.length === 0 && (
        <p>No template is called that. Search for another word, or show all kinds.</p>
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

/** Whether each of the words stands somewhere in what a template says of itself. */
function says({ name, description, kind, language }: TemplateEntry, words: string): boolean {
  const text = fold(`${name} ${description} ${kindName(kind)} ${languageName(language)}`);
  return fold(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Small letters without accents, so that “declaration” finds “Déclaration”. */
const fold = (text: string): string =>
  text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function languageName(tag: string): string {
  const names = [tag, 'en'].map((tongue) => new Intl.DisplayNames(tongue, { type: 'language' }));
  return names.map((each) => each.of(tag) ?? tag).join(' ');
}
