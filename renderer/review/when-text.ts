/** “30 Nov 2026, 20:02”: when something was said, in this computer's time. */
export const whenText = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
