import Vips from 'wasm-vips';

export type Library = Awaited<ReturnType<typeof Vips>>;
let library: Promise<Library> | null = null;

/** libvips as WebAssembly: a hostile picture cannot get out of it. Started with the first picture. */
export function startedVips(): Promise<Library> {
  library ??= Vips({ dynamicLibraries: [], print: () => {}, printErr: () => {} });
  return library;
}
