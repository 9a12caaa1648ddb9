import type { FactId } from '../../core/facts-input/fact-id';

/**
 * Opens the panel of facts at a field.
 *
 * @param from the panel to which a button there leads back
 */
export function goToFact(
  showPanel: (id: string, from?: string) => void,
  fact: FactId,
  from?: string,
): void {
  showPanel('facts', from);
  // The panel is drawn first.
  setTimeout(() => {
    const field = document.querySelector(`.panel [data-fact="${fact}"]`);
    field?.scrollIntoView({ block: 'nearest' });
    field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, 0);
}
