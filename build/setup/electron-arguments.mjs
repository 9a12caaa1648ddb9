// @ts-check

/**
 * What Electron is started with to run the project. As root Chromium's sandbox cannot work; this
 * is the one place where it is switched off, and only then.
 *
 * @param {string} root folder of package.json
 * @param {readonly string[]} args what the person gave
 */
export function electronArguments(root, args) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...asRoot, root, ...args];
}
