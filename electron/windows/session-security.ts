import { app, session } from 'electron';
import { MEMORY_ORIGIN } from '../../core/bridge/asset-url';
import { WORD_ORIGIN } from '../../core/bridge/word-frame';
import { ORIGIN, PAGE } from './app-protocol';
import { devServer, isOfDevServer } from './dev-server';

/** The discard port of this machine (RFC 863), as a SOCKS proxy. */
const NOWHERE = 'socks5://127.0.0.1:9';

/**
 * Forbids every window to navigate, open windows, request permissions, embed a webview or reach the
 * network (Electron's security checklist, 4, 12 to 14).
 */
export function hardenSession(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (url !== PAGE) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // Peer connections would go past the filter below: no UDP, and TCP only by the proxy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  const { defaultSession } = session;
  // A proxy without a listener: catches whatever bypasses the request filter.
  if (!devServer()) void defaultSession.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE });
  // Chromium fetches the dictionary of the system's language even where no window checks spelling,
  // and below the filter for requests; with no language there is none to fetch.
  defaultSession.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') defaultSession.setSpellCheckerLanguages([]);
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
  defaultSession.on('will-download', (event) => event.preventDefault());
}

const isOurs = (url: string): boolean =>
  isOfDevServer(url) ||
  url.startsWith(`${ORIGIN}/`) ||
  url.startsWith(`${WORD_ORIGIN}/`) ||
  url.startsWith(`${MEMORY_ORIGIN}/`) ||
  url.startsWith(`blob:${ORIGIN}`) ||
  url.startsWith('devtools:');
