// @ts-check
import { ensureBundle } from './bundle.mjs';
import { areDependenciesInstalled, ensureDependencies } from './dependencies.mjs';
import { hasElectron, resolveElectron } from './electron-runtime.mjs';
import { say } from './say.mjs';
import { ensureSystemPackages, missingPackages } from './system-packages.mjs';

/**
 * Installs and builds what a run needs, and says what will be installed before anything is.
 * With DATELINE_NO_INSTALL set nothing is installed: the run ends with what is missing.
 *
 * @param {string} root folder of package.json
 * @param {{ packages?: readonly string[], electron?: boolean, bundle?: boolean }} needs
 *   Debian packages, the Electron runtime, the built program
 * @throws {Error} with a sentence that says what to do
 */
export function setUp(root, { packages = [], electron = false, bundle = false }) {
  const missing = whatIsMissing(root, packages, electron);
  if (missing.length > 0) {
    const list = missing.map((line) => `  - ${line}`).join('\n');
    if (process.env.DATELINE_NO_INSTALL) {
      throw new Error(`DATELINE_NO_INSTALL is set, and this is missing:\n${list}`);
    }
    say(`This is missing and will be installed now:\n${list}`);
  }
  ensureDependencies(root);
  ensureSystemPackages(packages);
  if (bundle) ensureBundle(root);
  if (electron) resolveElectron(root);
}

/**
 * @param {string} root @param {readonly string[]} packages @param {boolean} electron
 * @returns {string[]} one line for each thing
 */
function whatIsMissing(root, packages, electron) {
  const debian = missingPackages(packages);
  return [
    ...(areDependenciesInstalled(root)
      ? []
      : ['the npm packages of package-lock.json, into node_modules/ (about 900 MB)']),
    ...(debian.length > 0 ? [`Debian packages, with apt-get: ${debian.join(' ')}`] : []),
    ...(electron && !hasElectron(root)
      ? ['the Electron runtime, into node_modules/electron/ or the cache folder of this user']
      : []),
  ];
}
