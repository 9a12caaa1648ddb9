import { useEffect, useState } from 'react';
import { isolatedName } from '../../core/release/bidi';
import { adopt } from '../../core/templates/adopt';
import type { Template } from '../../core/templates/template';
import { request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { setRelease } from '../editor/model/set-release';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';

/** Says that the template has changed since, and takes its newer structure over when asked. */
export function AdoptNotice() {
  const { editor } = useWorkspace();
  const made = useFromRelease(({ facts }) => facts.template);
  const [template, setTemplate] = useState<Template | null>(null);
  const id = made?.id;
  useEffect(() => {
    if (!id) return;
    // A template that is gone, or another's, asks for nothing.
    request('templates.read', { id }).then(setTemplate, () => setTemplate(null));
  }, [id]);
  if (!made || !template || template.info.revision <= made.revision) return null;
  return (
    <div className="fill-adopt">
      <p>
        The template “{isolatedName(template.info.name)}” is now at revision{' '}
        {template.info.revision}; this release was made from {made.revision}. Taking it over keeps
        every word of yours.
      </p>
      <button
        type="button"
        className="plain"
        onClick={() => setRelease(editor, adopt(releaseOf(editor), template))}
      >
        Take over the new structure
      </button>
    </div>
  );
}
