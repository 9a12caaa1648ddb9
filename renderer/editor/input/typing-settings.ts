import { useEffect } from 'react';
import type { Problem } from '../../../core/bridge/messages/shared';
import type { TypingSettings } from '../../../core/typing/typing-settings';
import { listen, problemOf, request } from '../../bridge/client';
import type { ReleaseEditor } from '../model/slate-types';
import { setTypingSettings } from './corrections';

/** Keeps the editor's corrections as the person has set them, in this window or another. */
export function useTypingSettings(editor: ReleaseEditor, report: (problem: Problem) => void): void {
  useEffect(() => {
    const take = (settings: TypingSettings): void => setTypingSettings(editor, settings);
    request('typing.settings', null).then(take, (error) => report(problemOf(error)));
    return listen('typing.changed', take);
  }, [editor, report]);
}

/** Changes the setting here at once, and in the shell for all windows and the next start. */
export function keepTypingSettings(
  editor: ReleaseEditor,
  settings: TypingSettings,
  report: (problem: Problem) => void,
): void {
  setTypingSettings(editor, settings);
  const { on, offIn } = settings;
  request('typing.set', { on, offIn: [...offIn] }).catch((error) => report(problemOf(error)));
}
