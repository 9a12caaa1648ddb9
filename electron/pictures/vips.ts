import Vips from 'wasm-vips';

export type Library = Awaited<ReturnType<typeof Vips>>;
let library: Promise<Library> | null = null;

/** libvips as WebAssembly: a hostile picture cannot get out of it. Started with the first picture. */
export function startedVips(): Promise<Library> {
  library ??= start();
  return library;
}

async function start(): Promise<Library> {
  const vips = await Vips({ dynamicLibraries: [], print: () => {}, printErr: () => {} });
  // No picture is made twice in the same way: what it would keep for that is only held.
  vips.Cache.max(0);
  // Its own threads make one picture no quicker, and each has buffers.
  vips.concurrency(1);
  return vips;
}
