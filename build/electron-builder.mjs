// @ts-check

/**
 * How Dateline is packed. The bundle holds every dependency but the typesetting engine, which is
 * native and stays outside the archive.
 *
 * @param {{ folder: string, version: string }} runtime the Electron to pack, already unpacked
 * @returns {import('electron-builder').Configuration}
 */
export function packaging({ folder, version }) {
  return {
    appId: 'org.dateline.app',
    productName: 'Dateline',
    copyright: 'MIT licence',
    electronVersion: version,
    electronDist: folder,
    npmRebuild: false,
    directories: { output: 'dist', buildResources: 'build/icons' },
    files: [
      'bundle/**',
      'templates/**',
      'package.json',
      'LICENSE',
      '!node_modules/**',
      'node_modules/@myriaddreamin/**',
      // Pictures for the kit; its readers of other kinds of picture are not used.
      'node_modules/wasm-vips/**',
      '!node_modules/wasm-vips/lib/vips-{heif,jxl,resvg}.wasm',
    ],
    asar: true,
    // The typesetting engine reads the fonts itself, by their paths.
    asarUnpack: ['**/*.node', 'node_modules/wasm-vips/**', 'bundle/fonts/*.ttf'],
    extraResources: [{ from: 'bundle/licences/third-party.txt', to: 'third-party-licences.txt' }],
    fileAssociations: [
      {
        ext: 'dateline',
        name: 'Dateline release',
        mimeType: 'application/vnd.dateline.release+zip',
        role: 'Editor',
      },
    ],
    linux: {
      target: ['AppImage', 'deb', 'tar.gz'],
      category: 'Office',
      icon: 'build/icons/icon.png',
    },
    mac: { target: ['dmg', 'zip'], hardenedRuntime: true, icon: 'build/icons/icon.icns' },
    win: { target: ['nsis'], icon: 'build/icons/icon.ico' },
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
    },
  };
}
