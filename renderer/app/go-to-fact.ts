/**
 * Opens the panel of facts at a field.
 *
 * @param label how the field's label begins
 */
export function goToFact(showPanel: (id: string) => void, label: string): void {
  showPanel('facts');
  // The panel is drawn first.
  setTimeout(() => focusLabelled(label), 0);
}

function focusLabelled(label: string): void {
  for (const each of document.querySelectorAll<HTMLLabelElement>('.panel label')) {
    if (!each.textContent?.trim().startsWith(label)) continue;
    // The field is within its label or beside it.
    each.control?.focus();
    return;
  }
}
