import type { Page } from 'playwright-core';

/**
 * A drawing of the page as a person sees it: a line for each line of text, with what it stands in,
 * and `|` where the caret is, `[…]` around a selection within a line.
 */
export function picture(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selection = document.getSelection();
    const lines = [...document.querySelectorAll('.dl-page [data-slate-node="element"]')].filter(
      (element) =>
        !element.hasAttribute('data-slate-inline') &&
        !element.querySelector('[data-slate-node="element"]:not([data-slate-inline])'),
    );
    return lines.map((line) => `${nameOf(line)}: ${textOf(line)}`.trim());

    function nameOf(line: Element): string {
      const own = /dl-(lede|subhead|card|mark|figure)/.exec(line.className)?.[1];
      const parents = [
        ['li', 'item'],
        ['td', 'cell'],
        ['blockquote', 'quote'],
        ['section', line.closest('section')?.getAttribute('aria-label')?.toLowerCase() ?? ''],
      ] as const;
      const around = parents.find(([selector]) => line.closest(selector))?.[1];
      const depth = around === 'item' ? '>'.repeat(depthOf(line)) : '';
      const tag = { H1: 'headline', H2: 'heading', H3: 'smaller heading' }[line.tagName];
      return `${depth}${own ?? tag ?? around ?? 'paragraph'}`;
    }

    function depthOf(line: Element): number {
      let depth = 0;
      for (let at = line.parentElement; at && !at.matches('.dl-page'); at = at.parentElement) {
        if (at.matches('ul, ol')) depth += 1;
      }
      return depth - 1;
    }

    function textOf(line: Element): string {
      const runs = [...line.querySelectorAll('[data-slate-leaf]')];
      let text = '';
      const marks: [at: number, sign: string][] = [];
      for (const run of runs) {
        const nodes = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const value = (node.nodeValue ?? '').replace(/\ufeff/g, '');
          const [start, end] = selection?.isCollapsed ? ['|', ''] : ['[', ']'];
          const forward = selection && !isBackward(selection);
          if (selection?.anchorNode === node) {
            const at = Math.min(selection.anchorOffset, value.length);
            marks.push([text.length + at, (forward ? start : end) as string]);
          }
          if (selection?.focusNode === node && !selection.isCollapsed) {
            const at = Math.min(selection.focusOffset, value.length);
            marks.push([text.length + at, (forward ? end : start) as string]);
          }
          text += value;
        }
      }
      for (const [at, sign] of marks.sort((a, b) => b[0] - a[0])) {
        text = text.slice(0, at) + sign + text.slice(at);
      }
      return text;
    }

    function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
      if (!anchorNode || !focusNode) return false;
      if (anchorNode === focusNode) return focusOffset < anchorOffset;
      return Boolean(
        anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING,
      );
    }
  });
}
