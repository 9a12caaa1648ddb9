import { useEffect } from 'react';
import type { Problem } from '../../core/bridge/messages/shared';
import { blockTopic, factTopic } from '../../core/help/topics';
import { problemOf, request } from '../bridge/client';

type Report = (problem: Problem) => void;

/** Kinds of blocks by the class of what shows them, the innermost first. */
const BLOCKS: readonly (readonly [selector: string, kind: string])[] = [
  ['.dl-table', 'table'],
  ['.dl-figure', 'image'],
  ['.dl-card', 'contact'],
  ['.dl-quote', 'quote'],
];

/**
 * Where help on a place in the window is: on the field, finding, panel or dialog around it, or on the kind
 * of block that the caret is in.
 */
export function topicAt(element: Element | null): string {
  const near = element?.closest<HTMLElement>('[data-help], [data-fact]');
  if (near?.dataset.help) return near.dataset.help;
  if (near?.dataset.fact) return factTopic(near.dataset.fact);
  const dialog = document.querySelector<HTMLElement>('.dialog-place');
  if (dialog?.dataset.help && element === document.body) return dialog.dataset.help;
  if (element?.closest('.preview')) return 'exports#pages-beside-the-text';
  if (!element?.closest('.dl-page')) return 'first-steps';
  const node = element.matches('.dl-page') ? document.getSelection()?.anchorNode : element;
  const at = node instanceof Element ? node : node?.parentElement;
  const found = BLOCKS.find(([selector]) => at?.closest(selector));
  return found ? blockTopic(found[1]) : 'writing';
}

/** Opens the guide in its own window. */
export const openHelp = (place: string, report: Report): void =>
  void request('help.open', { place }).catch((error) => report(problemOf(error)));

/** F1 opens the guide at the place where the focus is, in a dialog too. */
export function useHelpKey(report: Report): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      openHelp(topicAt(document.activeElement), report);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [report]);
}
