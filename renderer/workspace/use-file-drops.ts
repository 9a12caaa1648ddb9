import { useEffect } from 'react';
import type { Problem } from '../../core/bridge/messages/shared';
import { isOfAnotherProgram } from '../../core/imports/file-names';
import { problemOf, request } from '../bridge/client';
import { prepareWindow } from './use-prepared-window';

/**
 * A release that is dropped anywhere opens, and a document of another program is reviewed; nothing that
 * is dropped takes the window elsewhere.
 */
export function useFileDrops(report: (problem: Problem) => void): void {
  useEffect(() => {
    const enter = ({ dataTransfer }: DragEvent): void => {
      // What it is called is not told before it is dropped; a picture is no release.
      const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      if (files.some(({ type }) => !type.startsWith('image/'))) prepareWindow();
    };
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      for (const file of event.dataTransfer?.files ?? []) {
        const path = window.dateline.pathOf(file);
        if (!path.endsWith('.dateline') && !isOfAnotherProgram(path)) continue;
        request('document.open', { path }).catch((error) => report(problemOf(error)));
      }
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [report]);
}
