import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong (WCAG A and AA, contrast too) with a part of a window, each in a line. */
export async function violations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate((within) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    return run.run(within, { rules: { 'color-contrast': { enabled: true } } });
  }, selector);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
