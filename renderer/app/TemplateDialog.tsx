import { useEffect, useState } from 'react';
import type { TemplateEntry } from '../../core/bridge/messages/document';
import { problemOf, request } from '../bridge/client';
import { Dialog } from './Dialog';
import type { SurfaceProps } from './surface-props';
import { useWorkspace } from './workspace-context';

/** The templates that ship; choosing one opens a window on a new release. */
export function TemplateDialog({ onClose }: SurfaceProps) {
  const { report } = useWorkspace();
  const [templates, setTemplates] = useState<readonly TemplateEntry[]>([]);
  const [recent, setRecent] = useState<readonly { path: string; name: string }[]>([]);
  useEffect(() => {
    const fail = (error: unknown) => report(problemOf(error));
    request('templates.list', null).then(setTemplates, fail);
    request('recent.list', null).then(setRecent, fail);
  }, [report]);
  const go = (asked: Promise<unknown>): void => {
    asked.catch((error) => report(problemOf(error)));
    onClose();
  };
  return (
    <Dialog title="New release" onClose={onClose}>
      <div className="choices">
        {templates.map(({ id, name, description }) => (
          <button
            key={id}
            type="button"
            className="about"
            onClick={() => go(request('document.new', { template: id }))}
          >
            <strong>{name}</strong>
            <small>{description}</small>
          </button>
        ))}
      </div>
      {recent.length > 0 && <h3>Recent files</h3>}
      <div className="choices">
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
    </Dialog>
  );
}
