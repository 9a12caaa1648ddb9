import { Command as List } from 'cmdk';
import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';

/** The files that were opened or saved last, the latest first; one is chosen by its name. */
export function RecentDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const [files, setFiles] = useState<Reply<'recent.list'> | null>(null);
  useEffect(() => {
    request('recent.list', null).then(setFiles, (error) => report(problemOf(error)));
  }, [report]);
  const open = (path: string): void => {
    onClose();
    request('document.open', { path }).catch((error) => report(problemOf(error)));
  };
  return (
    <Dialog title="Open recent" onClose={onClose}>
      <List label="Search" loop vimBindings={false} className="chooser">
        <List.Input placeholder="Type to search" data-autofocus />
        <List.List className="choices" label="Recent files">
          {files?.map(({ path, name }) => (
            <List.Item
              key={path}
              value={path}
              keywords={[name]}
              className="choice"
              title={path}
              onSelect={() => open(path)}
            >
              <FileText className="choice-icon" size={16} aria-hidden="true" />
              <bdi>{name}</bdi>
              <small className="choice-path" dir="ltr">
                {path}
              </small>
            </List.Item>
          ))}
        </List.List>
        <List.Empty className="no-choice" role="status">
          {files?.length === 0
            ? 'No file has been opened yet. File › Open… finds one on this computer.'
            : 'No matching file. File › Open… finds others.'}
        </List.Empty>
      </List>
    </Dialog>
  );
}
