import type { CDPSession, Page } from 'playwright-core';
import type { Release } from '../../../core/release/release';

/** What an input method does: it shows what is being composed, then commits or gives it up. */
export class InputMethod {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows each of these texts in turn where the caret is, as typed in an input method. */
  async compose(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.#cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  /** Puts a text in: what was composed, or, without a composition, what was dictated. */
  async commit(text: string): Promise<void> {
    await this.#cdp.send('Input.insertText', { text });
  }

  /** Gives up what is being composed. */
  async cancel(): Promise<void> {
    await this.compose('');
  }
}

/** The release as the shell has it now. */
export const shellRelease = (page: Page): Promise<Release> =>
  page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'dateline');
    const { value } = await bridge.request('document.current', null);
    // Asking for the document says that the page loads again; it goes on as it was.
    await bridge.request('document.page', { state: 'listening' });
    return JSON.parse(new TextDecoder().decode(value.json));
  });

/** The text of a release or a block, without what is not text. */
export const textOf = (node: unknown): string => {
  const { text, children } = node as { text?: string; children?: readonly unknown[] };
  return text ?? (children ?? []).map(textOf).join('');
};
