// @ts-check

const ENGINE = 'node_modules/@myriaddreamin/typst-ts-node-compiler';
/** The media type that each release file carries (core/archive/bounds.ts). */
const RELEASE_TYPE = 'application/vnd.dateline.release+zip';

/**
 * The fuses of Electron (electronjs.org/docs/latest/tutorial/fuses): switches in the binary that
 * no argument and no environment variable can change. `tests/app/packaged.test.ts` reads them
 * back from the packed application.
 *
 * @param {string} version of Electron; before 29 there was no switch for `file:` pages
 */
export function fuses(version) {
  const hasFileFuse = Number(version.split('.')[0]) >= 29;
  return {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // Held by macOS and Windows; Electron does not check it on Linux.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    ...(hasFileFuse && { grantFileProtocolExtraPrivileges: false }),
  };
}

/**
 * How Dateline is packed. The bundle holds every dependency but the typesetting engine and the
 * picture library, which load files of their own and stay outside the archive.
 *
 * @param {object} about
 * @param {string | null} about.folder an unpacked Electron for this machine; null: electron-builder
 *   gets the official one for each processor
 * @param {string} about.version of Electron
 * @param {string} [about.homepage] packages of Debian and Red Hat have to name one
 * @param {string} [about.maintainer] and who makes them: `Name <address>`
 * @returns {import('electron-builder').Configuration}
 */
export function packaging({ folder, version, homepage, maintainer }) {
  return {
    appId: 'org.dateline.app',
    productName: 'Dateline',
    copyright: 'MIT licence',
    electronVersion: version,
    ...(folder !== null && { electronDist: folder }),
    ...(homepage && { extraMetadata: { homepage } }),
    npmRebuild: false,
    // There is no server of ours that could be asked for updates; see docs/install.md.
    publish: null,
    directories: { output: 'dist', buildResources: 'build/icons' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    files: [
      'bundle/**',
      '!bundle/rivals/**',
      'templates/**',
      'package.json',
      'LICENSE',
      '!node_modules/**',
      `${ENGINE}/**`,
      // Of the engine's binaries only the one for the system and processor that is packed.
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
      `${ENGINE}-${'${platform}'}-${'${arch}'}*/**`,
      // Pictures for the kit; its readers of other kinds of picture are not used.
      'node_modules/wasm-vips/**',
      '!node_modules/wasm-vips/lib/vips-{heif,jxl,resvg}.wasm',
    ],
    asar: true,
    // The typesetting engine reads the fonts itself, by their paths.
    asarUnpack: ['**/*.node', 'node_modules/wasm-vips/**', 'bundle/fonts/*.ttf'],
    extraResources: [
      { from: 'bundle/licences/third-party.txt', to: 'third-party-licences.txt' },
      { from: 'LICENSE', to: 'LICENSE.dateline.txt' },
      { from: 'build/command', to: 'bin' },
      { from: 'docs/completions', to: 'completions' },
    ],
    fileAssociations: [
      { ext: 'dateline', name: 'Dateline release', mimeType: RELEASE_TYPE, role: 'Editor' },
    ],
    electronFuses: fuses(version),
    linux: {
      target: ['AppImage', 'deb', 'rpm', 'flatpak', 'tar.gz'],
      executableName: 'dateline',
      category: 'Office',
      icon: 'build/icons/icon.png',
      synopsis: 'Write, check and issue press releases',
      description: DESCRIPTION,
      ...(maintainer && { maintainer, vendor: maintainer }),
      desktop: {
        entry: {
          GenericName: 'Press release editor',
          Keywords: 'press;release;media;statement;embargo;newsroom;',
          StartupWMClass: 'dateline',
        },
      },
    },
    deb: {
      packageCategory: 'editors',
      priority: 'optional',
      compression: 'xz',
      depends: DEB_DEPENDS,
      fpm: LINUX_EXTRAS,
    },
    rpm: { packageCategory: 'Applications/Office', fpm: LINUX_EXTRAS },
    flatpak: {
      runtime: 'org.freedesktop.Platform',
      runtimeVersion: '24.08',
      sdk: 'org.freedesktop.Sdk',
      base: 'org.electronjs.Electron2.BaseApp',
      baseVersion: '24.08',
      license: 'LICENSE',
      files: [[METAINFO, '/share/metainfo/org.dateline.app.metainfo.xml']],
      // No network: Dateline asks for none.
      finishArgs: [
        '--share=ipc',
        '--socket=wayland',
        '--socket=fallback-x11',
        '--device=dri',
        '--filesystem=xdg-documents',
        '--filesystem=xdg-download',
      ],
    },
    mac: {
      target: [
        { target: 'dmg', arch: 'universal' },
        { target: 'zip', arch: 'universal' },
      ],
      category: 'public.app-category.productivity',
      icon: 'build/icons/icon.icns',
      minimumSystemVersion: '13.0',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: 'build/mac/entitlements.plist',
      entitlementsInherit: 'build/mac/entitlements.plist',
      // Done where APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER are set.
      notarize: Boolean(process.env.APPLE_API_KEY),
      // Each half of the universal application brings the engine for its own processor.
      mergeASARs: true,
      singleArchFiles: '**/@myriaddreamin/typst-ts-node-compiler-darwin-*/**',
    },
    win: {
      target: [
        { target: 'nsis', arch: ['x64', 'arm64'] },
        { target: 'portable', arch: ['x64', 'arm64'] },
      ],
      icon: 'build/icons/icon.ico',
    },
    nsis: {
      oneClick: false,
      allowToChangeInstallationDirectory: true,
      // Settings, library and unsaved text stay when Dateline is uninstalled.
      deleteAppDataOnUninstall: false,
      license: 'LICENSE',
    },
    portable: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
      artifactName: '${productName}-${version}-${os}-${arch}-portable.${ext}',
    },
  };
}

const DESCRIPTION =
  'A desktop authoring tool for press releases: write once, check, approve and issue; export Word, ' +
  'PDF, web page, Markdown, plain text, an e-mail draft or the whole press kit. It works offline and ' +
  'sends nothing anywhere.';

/** What Electron's binary is linked with, by Debian's names. */
const DEB_DEPENDS = [
  'libgtk-3-0',
  'libnss3',
  'libxss1',
  'libxtst6',
  'libgbm1',
  'libasound2',
  'libatspi2.0-0',
  'libuuid1',
  'xdg-utils',
];

const METAINFO = 'build/linux/org.dateline.app.metainfo.xml';
/** Further files of the packages for Linux, for fpm. */
const LINUX_EXTRAS = [
  `${METAINFO}=/usr/share/metainfo/org.dateline.app.metainfo.xml`,
  'docs/man/dateline.1=/usr/share/man/man1/dateline.1',
  'docs/completions/dateline.bash=/usr/share/bash-completion/completions/dateline',
  'docs/completions/_dateline=/usr/share/zsh/vendor-completions/_dateline',
  'docs/completions/dateline.fish=/usr/share/fish/vendor_completions.d/dateline.fish',
];
