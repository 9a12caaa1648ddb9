import type { ReleaseEditor } from '../editor/model/slate-types';

/** For each window, the answers that were given before their question was left out. */
const setAside = new WeakMap<ReleaseEditor, Map<string, string>>();

/** Keeps an answer while its question is left out, so that it can come back. */
export function setAnswerAside(editor: ReleaseEditor, use: string, answer: string): void {
  const answers = setAside.get(editor) ?? new Map<string, string>();
  setAside.set(editor, answers.set(use, answer));
}

/** The answer that a question had before it was left out; empty where it had none. */
export const answerSetAside = (editor: ReleaseEditor, use: string): string =>
  setAside.get(editor)?.get(use) ?? '';
