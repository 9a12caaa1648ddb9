// @ts-check
/*
 * Works around slate-react (0.146) on React 19 when the window is built. slate-react gives each
 * element to what is in it by a context. Every edit makes a new release, so the context changes around
 * the whole page, and React searches all of it for readers: most of the script of a key in 500 pages.
 * The element that is drawn in chunks, the release, is given by a value that never changes; nothing
 * reads it.
 * Upstream: https://github.com/facebook/react/pull/20890 (why React searches), 36906 and 37300 (open).
 * Obsolete when React stops at the nearest provider; `npm run bench -- typing` shows the cost.
 */

const FROM =
  /(React\.createElement\(ElementContext\.Provider, \{\s*key: `provider-\$\{key\.id\}`,\s*value: )n\b/;

/** Gives the release's element to React as a value that stays the same. */
export function steadyReleaseContext() {
  return {
    name: 'dateline-slate-react',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!/slate-react[\\/]dist[\\/]index\.es\.js/.test(id)) return null;
      if (!FROM.test(code)) throw new Error('slate-react has changed: see build/slate-react.mjs');
      return { code: code.replace(FROM, '$1editor.getChunkSize(n) ? editor : n'), map: null };
    },
  };
}
