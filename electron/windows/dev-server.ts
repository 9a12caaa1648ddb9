import { app, net } from 'electron';

/**
 * Vite's server while `npm run dev` runs, which passes its address in ELECTRON_RENDERER_URL; null in
 * every other run, and always in the packed application.
 */
export const devServer = (): string | null =>
  app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

/** Whether an address belongs to Vite's server or its hot-reload channel. */
export function isOfDevServer(url: string): boolean {
  const server = devServer();
  return server !== null && new URL(server).host === new URL(url).host;
}

/** A page, script or style as Vite has it now. Its addresses are those of `app://`, so nothing else changes. */
export function fromDevServer(server: string, url: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  return net.fetch(server + pathname + search);
}
