import { menu, type Running } from './launch';

/** Shows the pages beside the text, with the caret in the lede. */
export async function showPages(window: Running): Promise<void> {
  await window.page.locator('.dl-lede').click();
  await menu(window, 'Pages beside the text');
  await window.page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
}
