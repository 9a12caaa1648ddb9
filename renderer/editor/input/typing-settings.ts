import { useEffect } from 'react';
import type { Problem } from '../../../core/bridge/messages/shared';
import type { TypingSettings } from '../../../core/typing/typing-settings';
import { listen, problemOf, request } from '../../bridge/client';
import type { ReleaseEditor } from '../model/slate-types';
import { setTypingSettings } from './corrections';

/** Has the editor correct, or not, as the person has set it, in this window or another. */
export function useTypingSettings(editor: ReleaseEditor, report: (problem: Problem) => void): void {
  useEffect(() => {
    const take = (settings: TypingSettings): void => setTypingSettings(editor, settings);
    request('typing.settings', null).then(take, (error) => report(problemOf(error)));
    return listen('typing.changed', take);
  }, [editor, report]);
}

/** Sets it here at once, and for every window and the next start. */
export function keepTypingSettings(
  editor: ReleaseEditor,
  settings: TypingSettings,
  report: (problem: Problem) => void,
): void {
  setTypingSettings(editor, settings);
  const { on, offIn } = settings;
  request('typing.set', { on, offIn: [...offIn] }).catch((error) => report(problemOf(error)));
}
