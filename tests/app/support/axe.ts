import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong (WCAG A and AA, contrast too) with a part of a window, each in a line. */
export async function violations(page: Page, selector: string): Promise<string[]> {
  return (await foundIn(page, selector)).map(inALine);
}

/** What axe finds seriously wrong with a whole window, each in a line. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const found = await foundIn(page, ':root');
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(inALine);
}

async function foundIn(page: Page, selector: string): Promise<axe.Result[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate((within) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    return run.run(within, { rules: { 'color-contrast': { enabled: true } } });
  }, selector);
  return found;
}

const inALine = ({ id, nodes }: axe.Result): string => `${id}: ${nodes[0]?.html}`;
