import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TemplateEntry } from '../../core/bridge/messages/templates';
import { directionOf } from '../../core/release/facts';
import { isSameLanguage, languageName, SAMPLE_TEMPLATE } from '../../core/templates/gallery-order';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

interface Props {
  readonly template: TemplateEntry;
  readonly onChoose: () => void;
  /** An own template has been renamed or deleted. */
  readonly onChanged: () => void;
}

/** A template in the gallery: its first page, what it is for, and for an own one what can be done. */
export function TemplateCard({ template, onChoose, onChanged }: Props) {
  const { id, name, description, language, own } = template;
  const { report } = useWorkspace();
  const isForeign = !isSameLanguage(language, navigator.language);
  const [state, setState] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const card = useRef<HTMLLIElement>(null);
  const picture = usePreview(template, card);
  const change = (asked: Promise<unknown>): void => {
    asked.then(onChanged, (error) => report(problemOf(error)));
    setState('shown');
  };
  return (
    <li ref={card}>
      <button type="button" className="gallery-card" onClick={onChoose}>
        <span className="gallery-page">{picture && <img src={picture} alt="" />}</span>
        <strong lang={language} dir={directionOf(language)}>
          {name}
        </strong>
        {(id === SAMPLE_TEMPLATE || isForeign) && (
          <span className="gallery-tags">
            {id === SAMPLE_TEMPLATE && <span>Sample of 2018</span>}
            {isForeign && <span>{languageName(language)}</span>}
          </span>
        )}
        <small lang={language} dir={directionOf(language)}>
          {description}
        </small>
      </button>
      {own && state === 'shown' && (
        <div className="gallery-own">
          <button type="button" className="plain" onClick={() => setState('renaming')}>
            Rename<span className="for-ears"> {name}</span>
          </button>
          <button type="button" className="plain" onClick={() => setState('deleting')}>
            Delete<span className="for-ears"> {name}</span>
          </button>
        </div>
      )}
      {state === 'renaming' && (
        <Renaming
          template={template}
          onDone={(changes) => change(request('templates.rename', { id, ...changes }))}
          onCancel={() => setState('shown')}
        />
      )}
      {state === 'deleting' && (
        <div className="gallery-own" role="alert">
          <span>Delete it? Releases made from it stay.</span>
          <button
            type="button"
            className="primary"
            onClick={() => change(request('templates.delete', { id }))}
          >
            Delete
          </button>
          <button type="button" className="plain" onClick={() => setState('shown')}>
            Keep it
          </button>
        </div>
      )}
    </li>
  );
}

interface RenamingProps {
  readonly template: TemplateEntry;
  readonly onDone: (changes: { name: string; description: string }) => void;
  readonly onCancel: () => void;
}

function Renaming({ template, onDone, onCancel }: RenamingProps) {
  const [name, setName] = useState(template.name);
  const [description, setDescription] = useState(template.description);
  return (
    <form
      className="gallery-renaming"
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ name, description });
      }}
    >
      <input
        type="text"
        aria-label="Name of the template"
        required
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <input
        type="text"
        aria-label="What it is for"
        value={description}
        onChange={({ target }) => setDescription(target.value)}
      />
      <div className="gallery-own">
        <button type="submit" className="primary">
          Rename
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/**
 * The address of a template's page, drawn by the shell as soon as the card comes into view; empty
 * until it is there.
 */
function usePreview({ id, revision }: TemplateEntry, card: RefObject<HTMLElement | null>): string {
  const [url, setUrl] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another page
  useEffect(() => {
    let made = '';
    let isGone = false;
    const load = (): void => {
      request('templates.preview', { id }).then(
        (svg) => {
          if (isGone) return;
          made = URL.createObjectURL(new Blob([new Uint8Array(svg)], { type: 'image/svg+xml' }));
          setUrl(made);
        },
        // The gallery works without its pictures.
        () => undefined,
      );
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    });
    if (card.current) observer.observe(card.current);
    return () => {
      isGone = true;
      observer.disconnect();
      URL.revokeObjectURL(made);
    };
  }, [id, revision]);
  return url;
}
